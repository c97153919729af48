import { expect, test } from 'vitest';
import { editAddress } from '../../../src/publish/address.ts';

test('leads to the place where a lecture can be edited', () => {
  expect(editAddress(undefined, 'a.md')).toBeUndefined();
  expect(editAddress('https://e.org/edit/main/content', '1 part/a#.md')).toBe(
    'https://e.org/edit/main/content/1%20part/a%23.md',
  );
});
