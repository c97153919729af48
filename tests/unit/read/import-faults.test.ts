import { expect, it } from 'vitest';
import { htmlOf } from '../../../src/read/kept-document.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from './content.ts';

it('a file of an .mdx lecture that cannot be built is an error of that lecture alone', async () => {
  const { course, problems } = await loadCourse(
    await content({
      '01-a.mdx': 'import { x } from "./good.ts"\n\n# A\n\nText {x}.',
      '02-b.mdx': 'import X from "./bad.js"\n\n# B\n\nText {X} here.',
      '03-c.mdx': 'import W from "./w.vue"\nimport "./s.scss"\n\n# C\n\nMore text.',
      'good.ts': 'export const x: number = 1;',
      'bad.js': 'export default function( {{{ nope',
      'w.vue': '<template>x</template>',
      's.scss': '.a {',
    }),
  );
  const found = problems.filter(({ rule }) => rule === 'import-fault');
  expect(found.map(({ file, place }) => ({ file, place }))).toEqual([
    { file: '02-b.mdx', place: { line: 1, column: 15 } },
    { file: '03-c.mdx', place: { line: 1, column: 15 } },
    { file: '03-c.mdx', place: { line: 2, column: 8 } },
  ]);
  expect(found[0]?.message).toMatch(/^`\.\/bad\.js` can't be built \(bad\.js, line 1, column \d+\): \S/);
  expect(found[2]?.message).toMatch(/^`\.\/s\.scss` can't be built: Preprocessor dependency/);
  expect(found.every(({ message }) => !/\bat .*node_modules|\n/.test(message))).toBe(true);
  expect(course.lectures.map(({ format }) => format)).toEqual(['mdx', 'md', 'md']);
  expect(course.lectures.map(({ document }) => htmlOf(document))[1]).toContain('here.');
});
