import { expect, it } from 'vitest';
import { openCourse } from '../../../src/site/open-course.ts';
import { content } from './content.ts';

it('the names that every object of JavaScript has are names like others', async () => {
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
  const files = Object.fromEntries(
    names.flatMap((name, index) => [
      [
        `0${index + 1}-${name}.md`,
        `---\ntitle: T${index}\n${name}: x\n---\n\n<${name}>words</${name}>\n\n## ${name}\n\n[a](#${name.toLowerCase()})\n\n\`\`\`${name}\nx\n\`\`\`\n\n> [!${name}]\n> x\n\n:::${name}\nx\n:::\n\n[^${name}]\n\n[^${name}]: note`,
      ],
    ]),
  );
  const yaml = names.map((name) => `${name}: x\n`).join('');
  const glossary = names.map((name) => `- term: ${name}\n  definition: x\n  ${name}: x\n`).join('');
  const folder = await content({ ...files, 'course.yml': yaml, 'glossary.yml': glossary });
  const { publication, problems, glossary: terms } = await openCourse(folder, '/');
  expect(publication.course.lectures.map(({ title }) => title)).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']);
  expect(terms).toHaveLength(names.length);
  expect(problems.filter(({ rule }) => rule === 'unreadable-lecture')).toEqual([]);
});
