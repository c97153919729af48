import { expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

const problems = async (text: string) =>
  (await renderLecture(text, 'md')).problems.map(({ rule, place }) => [rule, place]);

it.each<[string, string, string, number]>([
  ['20 MB', `# T\n\n${'Words and words.\n'.repeat(1_200_000)}`, 'too-large', 117_649],
  ['10,000 quotes', `# T\n\n${'> '.repeat(10_000)}a`, 'too-deep', 3],
  ['10,000 lists in a line', `# T\n\n${'1. '.repeat(10_000)}a`, 'too-deep', 3],
  [
    '500 lists under one another',
    Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    'too-deep',
    101,
  ],
  ['500 containers', `# T\n\n${':::note\n'.repeat(500)}`, 'too-deep', 103],
  ['TOML of 10,000 levels', `+++\n${'a.'.repeat(10_000)}b = 1\n+++\n\n# T\n\nText.`, 'front-matter-yaml', 1],
  ['10,000 elements', `# T\n\nText.\n\n${'<div>'.repeat(10_000)}`, 'too-deep', 5],
])('%s are refused at their place', async (_, text, rule, line) => {
  expect(await problems(text)).toEqual([[rule, { line, column: 1 }]]);
});

it.each([
  ['a grid of stars', `# T\n\nText.\n\n\`\`\`\n${'*   '.repeat(200)}\n\`\`\`\n\n${'* '.repeat(300)}`],
  ['code far to the right', `# T\n\nText.\n\n\`\`\`\n${' '.repeat(500)}- a\n\`\`\``],
  [
    'a list of 5 levels',
    `# T\n\n${Array.from({ length: 5 }, (_, at) => `${'    '.repeat(at)}- a`).join('\n')}`,
  ],
])('%s is no such thing', async (_, text) => {
  expect((await problems(text)).filter(([rule]) => /^too-/.test(String(rule)))).toEqual([]);
});
