import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGlossary } from '../../../src/read/glossary.ts';
import { loadCourse } from '../../../src/read/load-course.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glossary-'));
  await writeFile(join(folder, '01-masks.md'), '# Masks\n\nText.\n\n## Causal masks\n\nMore.\n');
});
afterEach(() => rm(folder, { recursive: true }));

async function read(yaml?: string) {
  if (yaml !== undefined) await writeFile(join(folder, 'glossary.yml'), yaml);
  const { course } = await loadCourse(folder);
  const { terms, problems } = await readGlossary(folder, course);
  return {
    terms,
    said: problems.map(
      ({ place, severity, message }) =>
        `${typeof place === 'string' ? place : place.line} ${severity}: ${message}`,
    ),
  };
}

describe('a glossary', () => {
  test('may be missing', async () => {
    expect(await read()).toEqual({ terms: [], said: [] });
  });

  test('gives its terms in order, with their homes', async () => {
    const { terms, said } = await read(
      '- term: mask\n  short: M\n  aliases: [cover]\n  definition: It hides.\n  section: 01-masks.md#causal-masks\n- term: key\n  definition: It opens.\n',
    );
    expect(said).toEqual([]);
    expect(
      terms.map(({ id, term, short, aliases, home }) => [id, term, short, aliases, home?.section]),
    ).toEqual([
      ['key', 'key', undefined, [], undefined],
      ['mask', 'mask', 'M', ['cover'], 'causal-masks'],
    ]);
  });

  test('reports what is wrong with its line', async () => {
    const { said } = await read(
      '- term: mask\n  definition: It hides.\n  section: 01-masks.md#casual-masks\n- term: key\n- term: mask\n  definition: Again.\n- term: pad\n  defintion: x\n  definition: It fills.\n  section: 02-no.md\n',
    );
    expect(said).toEqual([
      '3 error: `#casual-masks` is no section, figure, table, equation or note of 01-masks.md.',
      '4 error: The term `key` has no definition.',
      '5 error: `mask` is in the glossary twice.',
      '8 warning: A term has no `defintion`.',
      "10 error: The link `02-no.md` leads to a file that doesn't exist.",
    ]);
  });

  test('that is no list or no YAML is reported', async () => {
    expect((await read('term: mask\n')).said).toEqual(['1 error: The glossary must be a list of terms.']);
    expect((await read('- term: "mask\n')).said[0]).toMatch(/error: This isn't valid YAML/);
  });
});
