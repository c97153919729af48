/**
 * `npm run fonts`: cuts the typefaces of the site to what its pages use. The originals are installed into a
 * cache folder, outside the project's own dependencies, since nobody but this command needs their 80 MB.
 * Writes `src/fonts/*.woff2` with their licences, and `src/styles/fonts.css`.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { faceRule, fallbackRules, unicodeRange } from './font-css.ts';
import { readMetrics, renameFamily } from './font-file.ts';

interface Face {
  family: string;
  file: string;
  source: string;
  style: 'normal' | 'italic';
  weight: string;
  axes: Record<string, number | { min: number; max: number }>;
  features: string[];
  /** Characters of the first file; whatever else the typeface has goes into a second one, if `extended`. */
  characters: string;
  extended: boolean;
  /** Whether local fonts are declared that stand in for it with its measures. */
  fallbacks: boolean;
}

const PACKAGES = [
  'source-serif@4.5.1',
  'source-sans@3.52.0',
  'source-code-pro@2.42.0',
  '@fontsource/stix-two-math@5.3.0',
];
const LICENCES = {
  'source-serif/LICENSE.md': 'course-serif.OFL.txt',
  'source-sans/LICENSE.md': 'course-sans.OFL.txt',
  'source-code-pro/LICENSE.md': 'course-mono.OFL.txt',
  '@fontsource/stix-two-math/LICENSE': 'course-math.OFL.txt',
};

/** Western letters, punctuation, superscripts, the euro, arrows, operators and the tick of a read lecture: what every page needs. */
const LETTERS = `${span(0x20, 0xff)}ĆćČčĞğİıŁłŃńŐőŒœŚśŞşŠšŰűŸŹźŻżŽž`;
const BASIC = [LETTERS, span(0x2000, 0x209f), '€™', span(0x2190, 0x22ff), '✓'].join('');
/** The rest of each text face: more letters, Greek, Cyrillic, and symbols. */
const EXTENDED = [span(0x100, 0x1fff), span(0x20a0, 0x218f), span(0x2300, 0x2bff)].join('');
/** ASCII, accents, Greek, operators, arrows, fences with their pieces, and the alphabets of everyday mathematics. */
const MATH = [
  span(0x20, 0x7e),
  '¬°±²³´µ·¹×÷\u00a0\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030c\u0338ı',
  span(0x391, 0x3c9),
  'ϑϕϖϰϱϵ–—‖‘’“”†‡•…‰′″‴\u2061\u2062\u2063\u2064\u2009\u200a\u200b\u20d7',
  'ℂℊℋℎℏℐℑℒℓℕ℘ℙℚℛℜℝℤℬℭℯℰℱℳℴℵ',
  '←↑→↓↔↕↗↘↦↩↪⇀⇌⇐⇑⇒⇓⇔⟵⟶⟷⟸⟹⟺⟼',
  span(0x2200, 0x22ff),
  '⌈⌉⌊⌋⏞⏟⏠⏡⎴⎵⟨⟩⟦⟧□△▽◁▷∎⩽⩾⪯⪰',
  span(0x1d400, 0x1d467),
  span(0x1d49c, 0x1d4b5),
  span(0x1d538, 0x1d551),
  '𝟘𝟙',
  span(0x1d6a4, 0x1d6a5),
  span(0x1d6e2, 0x1d71b),
].join('');
/** Bold italic, Fraktur, sans-serif, typewriter and bold Greek letters, and the larger operators. */
const MATH_EXTENDED = [
  span(0x2a00, 0x2a7c),
  span(0x1d468, 0x1d49b),
  span(0x1d4b6, 0x1d537),
  span(0x1d552, 0x1d6a3),
  span(0x1d6a8, 0x1d6e1),
  span(0x1d71c, 0x1d7d7),
  span(0x1d7da, 0x1d7ff),
].join('');

const TEXT_FEATURES = [
  'kern',
  'mark',
  'mkmk',
  'ccmp',
  'locl',
  'liga',
  'pnum',
  'tnum',
  'lnum',
  'onum',
  'sups',
];
const SERIF = 'source-serif/VAR/SourceSerif4Variable';
const FACES: Face[] = [
  {
    family: 'Course Serif',
    file: 'course-serif',
    source: `${SERIF}-Roman.ttf`,
    style: 'normal',
    weight: '400 650',
    axes: { wght: { min: 400, max: 650 }, opsz: 18 },
    features: [...TEXT_FEATURES, 'smcp'],
    characters: BASIC,
    extended: true,
    fallbacks: true,
  },
  {
    family: 'Course Serif',
    file: 'course-serif-italic',
    source: `${SERIF}-Italic.ttf`,
    style: 'italic',
    weight: '400 650',
    axes: { wght: { min: 400, max: 650 }, opsz: 18 },
    features: TEXT_FEATURES,
    characters: BASIC,
    extended: true,
    fallbacks: true,
  },
  {
    family: 'Course Display',
    file: 'course-display',
    source: `${SERIF}-Roman.ttf`,
    style: 'normal',
    weight: '400',
    axes: { wght: 420, opsz: 44 },
    features: ['kern', 'mark', 'ccmp', 'locl', 'liga', 'pnum', 'lnum', 'onum'],
    characters: BASIC,
    extended: false,
    fallbacks: false,
  },
  {
    family: 'Course Sans',
    file: 'course-sans',
    source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    style: 'normal',
    weight: '400 650',
    axes: { wght: { min: 400, max: 650 } },
    features: TEXT_FEATURES,
    characters: BASIC,
    extended: true,
    fallbacks: true,
  },
  {
    family: 'Course Mono',
    file: 'course-mono',
    source: 'source-code-pro/target/VAR/SourceCodeVF-Roman.ttf',
    style: 'normal',
    weight: '400',
    axes: { wght: 400 },
    features: ['mark', 'ccmp', 'locl', 'zero'],
    characters: BASIC + span(0x2500, 0x257f),
    extended: true,
    fallbacks: false,
  },
  {
    family: 'Course Math',
    file: 'course-math',
    source: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
    style: 'normal',
    weight: '400',
    axes: {},
    features: ['ccmp', 'locl', 'kern', 'ssty', 'dtls', 'flac', 'rtlm'],
    characters: MATH,
    extended: true,
    fallbacks: false,
  },
];

await cutFonts();

/** Makes every font file, its licence, and the stylesheet that declares them. */
async function cutFonts(): Promise<void> {
  const originals = installOriginals();
  const fonts = join(import.meta.dirname, '../fonts');
  rmSync(fonts, { recursive: true, force: true });
  mkdirSync(fonts, { recursive: true });
  const rules: string[] = [];
  for (const face of FACES) {
    const original = readFileSync(join(originals, face.source));
    const wanted = codes(face.characters);
    const font = await cut(original, face, wanted);
    writeFileSync(join(fonts, `${face.file}.woff2`), await compress(font));
    if (face.extended) {
      const others = codes(face.family === 'Course Math' ? MATH_EXTENDED : EXTENDED).filter(
        (code) => !wanted.includes(code),
      );
      const file = `${face.file}-extended`;
      writeFileSync(join(fonts, `${file}.woff2`), await compress(await cut(original, face, others)));
      rules.push(faceRule({ ...face, file }, unicodeRange(others)));
    }
    // Declared last, so that it is asked first.
    rules.push(faceRule(face, undefined));
    if (face.fallbacks) rules.push(...fallbackRules(face, readMetrics(font)));
  }
  for (const [licence, name] of Object.entries(LICENCES))
    copyFileSync(join(originals, licence), join(fonts, name));
  const note = '/* Made by `npm run fonts`; change src/commands/fonts.ts instead. */';
  writeFileSync(
    join(import.meta.dirname, '../styles/fonts.css'),
    `${[note, ...new Set(rules)].join('\n\n')}\n`,
  );
}

function installOriginals(): string {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/llm-notes/fonts');
  mkdirSync(folder, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  execFileSync('npm', ['install', ...options, ...PACKAGES], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return join(folder, 'node_modules');
}

async function cut(original: Buffer, face: Face, wanted: number[]): Promise<Buffer> {
  const font = await subsetFont(original, String.fromCodePoint(...wanted), {
    targetFormat: 'truetype',
    variationAxes: face.axes,
    keepFeatures: face.features,
    noHinting: true,
  });
  return renameFamily(font);
}

function compress(font: Buffer): Promise<Buffer> {
  return subsetFont(font, '', { targetFormat: 'woff2', keepAllGlyphs: true });
}

function span(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

function codes(text: string): number[] {
  return [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
}
