import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { htmlOf } from '../../../src/read/kept-document.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from './content.ts';

const code = 'let a = 0;\n// #region part\n  if (a) {\n    b();\n  }\n// #endregion part\n';

it('code of a file in the course stands where a deck or a page of VitePress names it', async () => {
  const folder = await content({
    'deck/slides.md':
      '# Deck\n\n<<< @/snippets/x.js\n\n- <<< ./snippets/x.js#part {2} js\n\n<<< /deck/snippets/words.py#none\n\n```\n<<< @/snippets/x.js\n```\n',
    'deck/snippets/x.js': code,
    'deck/snippets/words.py': 'print(1)\n',
  });
  const { course } = await loadCourse(folder);
  const [document] = course.lectures.map((lecture) => lecture.document);
  if (!document) throw new Error('no lecture');
  const blocks = [...htmlOf(document).matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, inside = '']) => inside);
  const words = blocks.map((block) => block.replace(/<[^>]+>/g, ''));
  expect(words).toEqual([code.trimEnd(), 'if (a) {\n  b();\n}', '&#x3C;&#x3C;&#x3C; @/snippets/x.js']);
  expect(blocks[0]).toContain('language-js');
  expect(blocks[1]).toMatch(/mark|highlight/);
  expect(document.problems.map(({ rule, place }) => [rule, place])).toEqual([
    ['foreign-syntax', { line: 7, column: 1 }],
  ]);
});

it('nothing is read from outside the course, and nothing that is hidden', async () => {
  const around = await content({ 'secret.txt': 'private', 'course/.env': 'private' });
  const folder = join(around, 'course');
  await symlink(join(around, 'secret.txt'), join(folder, 'link.txt'));
  const { write } = await import('./content.ts');
  await write(folder, {
    'a.md': '# A\n\n<<< ../secret.txt\n\n<<< @/../secret.txt\n\n<<< ./link.txt\n\n<<< ./.env\n',
  });
  const [lecture] = (await loadCourse(folder)).course.lectures;
  if (!lecture) throw new Error('no lecture');
  expect(htmlOf(lecture.document)).not.toContain('private');
});
