import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { readMetrics } from '../../../src/commands/font-file.ts';
import { DESK, MATH_PARTS, TEXT_PARTS } from '../../../src/fonts/parts.ts';

const folder = 'src/fonts';
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
const styles = ['fonts', 'rare-fonts'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('');

test('every file is declared, and every declared one is there', () => {
  const declared = [...styles.matchAll(/fonts\/([\w-]+\.woff2)/g)].map(([, name]) => name);
  expect([...new Set(declared)].toSorted()).toEqual(files.toSorted());
});

test('a file that is offered in two ways is offered in one to a phone and in the other to a desk', () => {
  const namesIn = (css: string) => [...css.matchAll(/fonts\/([\w-]+)\.woff2/g)].map(([, name]) => name);
  const blocks = [...styles.matchAll(/@media ([^{]*?) {\n {2}@font-face {[^}]*}\n}/g)];
  const within = (query: string) =>
    blocks.filter(([, own]) => own === query).flatMap(([block]) => namesIn(block));
  expect(within(DESK).length).toBeGreaterThan(0);
  expect(within(DESK)).toEqual(within(`not ${DESK}`));
  const elsewhere = namesIn(blocks.reduce((css, [block]) => css.replace(block, ''), styles));
  expect(new Set([...elsewhere, ...within(DESK)]).size).toBe(elsewhere.length + within(DESK).length);
});

test('no character is in the range of two files: until the first is there, a browser loads each that claims it', () => {
  // A file may be offered twice, for a phone and for a desk.
  const rules = new Map(
    [...styles.matchAll(/@font-face {[^}]*?fonts\/([\w-]+)[^}]*}/g)].map(([rule, name]) => [name, rule]),
  );
  const claims = [...rules.values()].flatMap((rule) => {
    const [, face, suffix = ''] =
      /course-(math|[a-z-]+?)(-latin|-greek|-cyrillic|-symbols|-letters|-extended)?\.woff2/.exec(rule) ?? [];
    const parts = face === 'math' ? MATH_PARTS : TEXT_PARTS;
    if (!face) return [];
    return suffix
      ? claimed(rule).map((code) => `${face} ${code}`)
      : [...(parts[0]?.characters ?? '')].map((character) => `${face} ${character.codePointAt(0)}`);
  });
  expect(claims.length).toBeGreaterThan(1000);
  expect(claims.length).toBe(new Set(claims).size);
});

function claimed(rule: string): number[] {
  return [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].flatMap(([, first = '', last = first]) => {
    const from = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, index) => from + index);
  });
}

test.each(files)(
  '%s has what its part promises, a name of our own, and the copyright notice',
  async (name) => {
    const file = await subsetFont(readFileSync(join(folder, name)), '', {
      targetFormat: 'truetype',
      keepAllGlyphs: true,
    });
    const face = new Face(new Blob(new Uint8Array(file).buffer));
    const has = [...face.collectUnicodes()].map((code) => String.fromCodePoint(code));
    const parts = name.includes('math') ? MATH_PARTS : TEXT_PARTS;
    const part = parts.find(({ suffix }) => suffix && name.endsWith(`${suffix}.woff2`)) ?? parts[0];
    // The cutter adds the mirrored forms of operators.
    const strange = has.filter(
      (character) => !part?.characters.includes(character) && !/\p{Sm}/u.test(character),
    );
    expect(strange).toEqual([]);
    expect(has.length).toBeGreaterThan(20);
    expect(face.getName(0, 'en')).toMatch(/^(©|Copyright)/);
    // "Source" is reserved for the unchanged typefaces.
    for (const id of [1, 3, 4, 6]) expect(face.getName(id, 'en')).not.toContain('Source');
    expect(face.getName(1, 'en')).toBeTruthy();
  },
);

test('what an English lecture with code and formulas is set in weighs little', () => {
  const sizes = ['serif', 'serif-bold', 'serif-italic', 'sans', 'mono', 'math'].map(
    (name) => statSync(join(folder, `course-${name}.woff2`)).size,
  );
  expect(Math.max(...sizes.slice(0, -1))).toBeLessThan(17_500);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(122_000);
});

test('measures a typeface in ems', async () => {
  const file = await subsetFont(readFileSync(join(folder, 'course-serif.woff2')), '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
  });
  const { ascent, descent, lineGap, averageAdvance } = readMetrics(file);
  expect([ascent, descent, lineGap]).toEqual([1.036, 0.335, 0]);
  expect(averageAdvance).toBeCloseTo(0.44, 3);
});
