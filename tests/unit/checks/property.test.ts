import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import type { LectureDocument } from '../../../src/course/types.ts';
import { importNotes } from '../../../src/import/import-notes.ts';
import { missingWords } from '../../../src/import/missing-words.ts';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { generated, mangled, randomFrom } from './mangled-lectures.ts';

// PROPERTY_ROUNDS=20000 looks longer; PROPERTY_SEED=7 looks elsewhere.
const rounds = Number(process.env.PROPERTY_ROUNDS ?? 2000);
const seed = Number(process.env.PROPERTY_SEED ?? 1);
const PATIENCE = 3000;

const folder = join(import.meta.dirname, '../../fixtures');
const sources = [
  join(folder, 'import/weather.md'),
  ...readdirSync(join(folder, 'checks/bad'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => join(folder, 'checks/bad', name)),
].map((path) => readFileSync(path, 'utf8'));

it(`renders and checks ${rounds} broken lectures without a crash, a hang or a script`, {
  timeout: 600_000,
}, async () => {
  for (let round = 0; round < rounds; round++) {
    const random = randomFrom(seed * 1_000_003 + round);
    const source =
      round % 2 === 0 ? generated(random) : mangled(sources[round % sources.length] as string, random);
    const format = random() < 0.25 ? 'mdx' : 'md';
    // Processor time, since the machine may be busy with other things.
    const began = process.cpuUsage();
    const document = await renderLecture(source, format);
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    const faults = [
      ...faultsOf(document, source),
      ...(took > PATIENCE ? [`took ${Math.round(took)} ms`] : []),
    ];
    expect(faults, `round ${round}, ${format}:\n${JSON.stringify(source)}`).toEqual([]);
  }
});

it('imports broken notes without losing a word, and finds nothing to do in what it wrote', {
  timeout: 600_000,
}, () => {
  for (let round = 0; round < rounds / 4; round++) {
    const random = randomFrom(seed * 7_000_003 + round);
    const source = round % 2 === 0 ? generated(random) : mangled(sources[0] as string, random);
    const surroundings = {
      pictures: new Map<string, string>(),
      files: new Map<string, string>(),
      name: 'notes.md',
    };
    const { files } = importNotes(source, surroundings);
    expect(new Set(files.map(({ name }) => name)).size, JSON.stringify(source)).toBe(files.length);
    const written = files.map(({ text }) => text).join('\n');
    expect(missingWords(source, written), `round ${round}:\n${JSON.stringify(source)}`).toEqual([]);
    const lectures = new Map(files.map((file) => [`./${file.name}`, `./${file.name}`]));
    for (const { name, text } of files.filter((file) => file.name.endsWith('.md'))) {
      const again = importNotes(text, { ...surroundings, files: lectures, name });
      expect(again.files, `round ${round}, ${name}:\n${JSON.stringify(source)}`).toEqual([{ name, text }]);
    }
  }
});

/** What must not happen whatever an author writes. */
function faultsOf(document: LectureDocument, source: string): string[] {
  const lines = source.split(/\r\n|\n|\r/);
  const faults = document.problems.flatMap(({ rule, place, message, hint }) => {
    if (rule === 'unreadable-lecture') return [message];
    if (!message || !hint) return [`${rule} says nothing`];
    if (place === 'unknown') return [`${rule} has no place`];
    const isThere = place.line >= 1 && place.line <= lines.length + 1 && place.column >= 1;
    return isThere ? [] : [`${rule} at ${place.line}:${place.column}, outside the file`];
  });
  visit(fromHtml(document.html, { fragment: true }) as Nodes, 'element', ({ tagName, properties }) => {
    if (/^(?:script|style|iframe|object|embed|base|meta|link|form|foreignobject)$/i.test(tagName))
      faults.push(`<${tagName}> in the page`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style$|^srcDoc$/i.test(name)) faults.push(`${name} in the page`);
      const address = [...String(value)].filter((character) => character > ' ').join('');
      if (
        /^(?:javascript|vbscript):/i.test(address) &&
        /^(?:(?:xLink)?href|src|srcset|(?:form)?action|data|poster|cite|background)$/i.test(name)
      )
        faults.push(`${name}=${address}`);
    }
  });
  return faults;
}
