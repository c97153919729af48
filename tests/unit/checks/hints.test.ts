import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../../src/course/types.ts';
import { problemsOf } from './fixture.ts';

// Whoever follows a hint has one problem less. Each hint that names what to write is followed here, letter by letter.
const around: Record<string, string> = {
  '01-one.md': '# One\n\nText.\n\n## Sec two\n\nText.\n\n## Über uns\n\nText.\n',
  '02-sub/README.md': '# Sub\n\nText.\n\n## Inside\n\nText.\n',
  'c#.png': '',
  'a b.png': '',
  'images/graph.png': '',
  'data/Q&A 100%.csv': 'a',
};
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it.each([
  // What is written, and the rule that says how to mend it.
  ['[x](#Sec-Two-)', 'other-spelling', '## Sec two\n\nText.'],
  ['[x](01-one.md#Sec%20Two)', 'other-spelling'],
  ['[x](01-one.md#sec-tow)', 'missing-section'],
  ['[x](01-onne.md)', 'missing-link'],
  ['[x](01-one.mdx.md)', 'missing-link'],
  ['[x](02-SUB/readme.md#inside)', 'other-spelling'],
  ['[x](/course/01-one)', 'other-spelling'],
  ['[x](data/Q&A_100%25.csv)', 'missing-link'],
  ['![x](c#.png)', 'missing-picture'],
  ['![x](a_b.png)', 'missing-picture'],
  ['![x](grahp.png)', 'missing-picture'],
  ['![x](images/graph.jpg)', 'missing-picture'],
])('%s: following the hint of %s removes it', async (written, rule, more = '') => {
  const folder = await mkdtemp(join(tmpdir(), 'hints-'));
  try {
    for (const [path, text] of Object.entries(around)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), path.endsWith('.png') ? png : text);
    }
    const lecture = join(folder, '03-three.md');
    await writeFile(lecture, `# Three\n\nSee ${written} here.\n\n${more}\n`);
    const found = await ours(folder);
    expect(found.map((problem) => problem.rule)).toEqual([rule]);
    const [, better] = /`([^`]+)`/.exec(found[0]?.hint ?? '') ?? [];
    expect(better, found[0]?.hint).toBeDefined();
    const text = await readFile(lecture, 'utf8');
    // Of a section that isn't there, the hint names the one that is meant.
    const address = rule === 'missing-section' ? `${written.replace(/.*\(|#.*/g, '')}#${better}` : better;
    await writeFile(lecture, text.replace(/\]\([^)]*\)/, `](${address})`));
    expect(await ours(folder), `after writing ${better}`).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function ours(folder: string): Promise<Problem[]> {
  return (await problemsOf(folder)).filter(({ file }) => file === '03-three.md');
}
