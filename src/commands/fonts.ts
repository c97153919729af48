/**
 * `npm run fonts`: cuts the typefaces of the site to what its pages use. The originals are installed into a
 * cache folder, outside the project's own dependencies, since nobody but this command needs their 80 MB.
 * Writes `src/fonts/*.woff2` with their licences, and the stylesheets that declare them.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { isRare, MATH_PARTS, type Part, TEXT_PARTS } from '../fonts/parts.ts';
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
  parts: Part[];
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

const TEXT_FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'lnum', 'onum'];
const SERIF = 'source-serif/VAR/SourceSerif4Variable';
/** One optical size for text and titles, between the best for either: a second file would cost each reader 13 kB. */
const OPTICAL_SIZE = 24;

/** One weight a file: a page whose text has no bold words, or no italics, loads none. */
const TEXT_FACES: Omit<Face, 'parts'>[] = [
  serif('course-serif', 'normal', 400, ['smcp']),
  serif('course-serif-bold', 'normal', 600),
  serif('course-serif-italic', 'italic', 400),
  serif('course-serif-bold-italic', 'italic', 600),
  {
    family: 'Course Sans',
    file: 'course-sans',
    source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    style: 'normal',
    weight: '400 650',
    axes: { wght: { min: 400, max: 650 } },
    features: [...TEXT_FEATURES, 'tnum'],
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
    fallbacks: true,
  },
];
const FACES: Face[] = [
  ...TEXT_FACES.map((face) => ({ ...face, parts: TEXT_PARTS })),
  {
    family: 'Course Math',
    file: 'course-math',
    source: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
    style: 'normal',
    weight: '400',
    axes: {},
    features: ['kern'],
    parts: MATH_PARTS,
    fallbacks: false,
  },
];

await cutFonts();

/** Makes every font file, its licence, and the stylesheet that declares them. */
async function cutFonts(): Promise<void> {
  const originals = installOriginals();
  const fonts = join(import.meta.dirname, '../fonts');
  for (const name of readdirSync(fonts)) if (/\.(woff2|OFL\.txt)$/.test(name)) rmSync(join(fonts, name));
  const usual: string[] = [];
  const rare: string[] = [];
  for (const face of FACES) {
    const original = readFileSync(join(originals, face.source));
    // The first part is declared last, so that it is asked first.
    for (const { suffix, characters } of face.parts.toReversed()) {
      const font = await cut(original, face, characters);
      const file = `${face.file}${suffix}`;
      writeFileSync(join(fonts, `${file}.woff2`), await compress(font));
      const rule = faceRule({ ...face, file }, suffix && unicodeRange(characters));
      (isRare(suffix) ? rare : usual).push(rule);
      if (!suffix && face.fallbacks) usual.push(...fallbackRules(face, readMetrics(font)));
    }
  }
  for (const [licence, name] of Object.entries(LICENCES))
    copyFileSync(join(originals, licence), join(fonts, name));
  const note = '/* Made by `npm run fonts`; change src/commands/fonts.ts instead. */';
  for (const [name, rules] of Object.entries({ fonts: usual, 'rare-fonts': rare }))
    writeFileSync(
      join(import.meta.dirname, `../styles/${name}.css`),
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

async function cut(original: Buffer, face: Face, characters: string): Promise<Buffer> {
  const font = await subsetFont(original, characters, {
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

function serif(file: string, style: Face['style'], weight: number, features: string[] = []) {
  return {
    family: 'Course Serif',
    file,
    source: `${SERIF}-${style === 'italic' ? 'Italic' : 'Roman'}.ttf`,
    style,
    weight: String(weight),
    axes: { wght: weight, opsz: OPTICAL_SIZE },
    features: [...TEXT_FEATURES, ...features],
    fallbacks: weight === 400,
  };
}
