import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/list-files.ts';
import { buildSite } from './build-site.ts';
import { bytesOf } from './course-builds.ts';

const ours = ['src', 'public', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const options = ['--base', '/notes/', '--site', 'https://course.example.org'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reproducible-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the project in a folder of its own, whose caches are empty. */
function copyOfProject(): string {
  const project = join(folder, 'elsewhere', 'a copy');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  for (const name of ours) cpSync(name, join(project, name), { recursive: true });
  for (const name of readdirSync('node_modules')) {
    if (name !== '.cache' && name !== '.vite' && name !== '.astro') {
      symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name), 'junction');
    }
  }
  return project;
}

/** A course with something of every kind that ends in a file of its own. */
async function writeCourse(content: string): Promise<void> {
  const noise = (x: number) => Math.abs(Math.sin(x * 12.9898) * 43758.5453) % 256;
  const pixels = Uint8Array.from({ length: 520 * 90 * 3 }, (_, index) => noise(index));
  const picture = sharp(pixels, { raw: { width: 520, height: 90, channels: 3 } }).png();
  const texts = {
    'course.yml': 'title: A Course\nauthor: Ann\n',
    'glossary.yml': '- term: Token\n  definition: A piece of text.\n',
    '01-one.md': `# One\n\nText.[^a]\n\n![Noise](noise.png)\n*Caption.*\n\n![Drawn](drawn.svg)\n\n[Slides](slides.pdf)\n\n[^a]: Note.\n`,
    '02-two.md': `# Two\n\n## Code\n\n\`\`\`python\nx = 1\n\`\`\`\n\n$$\n\\frac{a}{b}\n$$\n\n<p style="color: red">Red</p>\n`,
    '03-three.mdx': 'export const Sum = () => <b>{1 + 1}</b>;\n\n# Three\n\n<Sum />\n',
    'drawn.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
    'slides.pdf': 'not really',
  };
  mkdirSync(content, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(content, name), text);
  writeFileSync(join(content, 'noise.png'), await picture.toBuffer());
}

test('the same course gives the same bytes on another machine and another day', async () => {
  const content = join(folder, 'content');
  const sameContent = join(folder, 'elsewhere', 'their notes');
  await writeCourse(content);
  cpSync(content, sameContent, { recursive: true });
  for (const file of await listFiles(sameContent)) utimesSync(join(sameContent, file), 1e9, 1e9);

  const here = join(folder, 'here');
  const there = join(folder, 'elsewhere', 'there');
  await buildSite({ outDir: here, arguments: options, environment: { CONTENT_DIR: content, TZ: 'UTC' } });
  await buildSite({
    outDir: there,
    arguments: options,
    project: copyOfProject(),
    environment: {
      CONTENT_DIR: sameContent,
      NODE_OPTIONS: `--import=${resolve('tests/build/another-day.mjs')}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
      HOME: folder,
    },
  });
  const bytes = await bytesOf(here);
  for (const kind of [/\.avif$/, /\.svg$/, /\.pdf$/, /^cards\//, /^styles\//, /^pagefind\//, /^three\.md$/]) {
    expect(
      Object.keys(bytes).some((file) => kind.test(file)),
      String(kind),
    ).toBe(true);
  }
  expect(await bytesOf(there)).toEqual(bytes);
}, 300_000);
