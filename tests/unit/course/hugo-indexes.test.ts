import { expect, it } from 'vitest';
import { chooseLectures } from '../../../src/course/choose-lectures.ts';

it("takes Hugo's indexes of other languages in, as the folder's index where it has no other", () => {
  const { lectures, indexes, left } = chooseLectures([
    'a/_index.md',
    'a/_index.ru.md',
    'a/page.md',
    'a/page.ru.md',
    'b/_index.pt-br.md',
    'b/page.md',
    'c/_draft.ru.md',
  ]);
  expect(lectures).toEqual([
    'a/_index.md',
    'a/_index.ru.md',
    'a/page.md',
    'a/page.ru.md',
    'b/_index.pt-br.md',
    'b/page.md',
  ]);
  expect([...indexes]).toEqual(['a/_index.md', 'b/_index.pt-br.md']);
  expect(left).toEqual([{ file: 'c/_draft.ru.md', reason: 'underscore' }]);
});
