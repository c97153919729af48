import { expect, test } from 'vitest';
import { render } from './render.ts';

test.each([
  ['Plain words.', ['serif']],
  ['Words, *slanted*, **bold** and `code`.', ['serif', 'serif-italic', 'serif-bold', 'mono']],
  ['A ***café***.', ['serif', 'serif-bold-italic', 'serif-bold-italic-latin']],
  ['Words.\n\n## Two\n\n### Three', ['serif', 'serif-bold']],
  ['$x + β$', ['math']],
  ['$\\mathbf{x}$', ['math', 'math-letters']],
  ['| Язык |\n| --- |\n| русский |', ['sans', 'sans-cyrillic']],
])('%s is set in %j', async (text, faces) => {
  expect((await render(text)).typefaces).toEqual(faces);
});
