import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../../src/lib/list-files.ts';
import { renderWordless } from '../../../src/markdown/render-lecture.ts';

const COUNT = 130;
const macros = { E: '\\mathbb{E}' };
const lecture = (n: number) =>
  `# Lecture ${n}\n\nText.[^a] $\\E[x_${n}]$\n\n\`\`\`python\nx = ${n}\n\`\`\`\n\n| a | b |\n|--|--|\n| 1 | ${n} |\n\n[^a]: Note.\n`;
/** What a thread must not keep: one with more room may get further. */
const deep = `# Deep\n\n${'> '.repeat(150)}text\n`;

const program = `
  import { listFiles } from '${resolve('src/lib/list-files.ts')}';
  import { loadCourse } from '${resolve('src/read/load-course.ts')}';
  import { renderAhead } from '${resolve('src/read/render-ahead.ts')}';
  const files = (await listFiles('content')).filter((file) => file.endsWith('.md'));
  await renderAhead('content', files, ${JSON.stringify({ macros })});
  const kept = (await listFiles('node_modules/.cache/course/lectures')).length;
  const { course } = await loadCourse('content');
  console.log(JSON.stringify({ kept, problems: course.lectures.map(({ document }) => document.problems) }));
`;

test('many lectures are rendered by all processors, and come out as they would from one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'render-ahead-test-'));
  try {
    for (const name of ['content', 'node_modules']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'content', 'course.yml'), `macros:\n  E: '${macros.E}'\n`);
    for (let n = 0; n < COUNT; n++)
      writeFileSync(join(folder, 'content', `${String(n).padStart(3, '0')}-l.md`), lecture(n));
    writeFileSync(join(folder, 'content', '999-deep.md'), deep);
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
    const { kept, problems } = JSON.parse(said.toString()) as { kept: number; problems: unknown[][] };
    expect(kept).toBe(COUNT);
    expect(problems.at(-1)).toMatchObject([{ rule: 'too-deep' }]);

    const cache = join(folder, 'node_modules/.cache/course/lectures');
    const all = new Set((await listFiles(cache)).map((path) => readFileSync(join(cache, path), 'utf8')));
    for (let n = 0; n < COUNT; n++)
      expect(
        all.has(JSON.stringify(await renderWordless(lecture(n), 'md', { macros }))),
        `lecture ${n}`,
      ).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
