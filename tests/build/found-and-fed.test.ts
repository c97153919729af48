import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/list-files.ts';
import { htmlFaults } from '../html-faults.ts';
import { buildSite } from './build-site.ts';

const TEXTS = {
  'course.yml': 'title: Sleep\nauthor: Ann\nedit: https://code.example.org/edit/main/\n',
  '01-dreams.md': '# Dreams\n\nThey come at [night](02-night.md).\n',
  '02-night.md': '# Night\n\nIt is dark.\n',
  '04-naps.md':
    '---\ndate: 2023-11-07\nreviewed: 2024-01-02\ntags: [siesta, power nap]\naliases: [/rest/, /search/]\n---\n\n# Naps\n\nThey are short.\n',
  '03-secret.md': '---\ndraft: true\n---\n\n# Hippopotamus\n\nThe hippopotamus is not ready.\n',
};

let folder: string;
let site: string;
const read = (name: string) => readFileSync(join(site, name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'found-and-fed-'));
  const content = join(folder, 'content');
  site = join(folder, 'site');
  mkdirSync(content);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(content, name), text);
  const date = '2024-05-01T23:30:00-05:00';
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: content, env, stdio: 'ignore' });
  git('init');
  git('add', '01-dreams.md', '03-secret.md');
  git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', 'commit', '-m', 'Begin');
  await buildSite({
    outDir: site,
    arguments: ['--site', 'https://sleep.example.org'],
    environment: { CONTENT_DIR: content },
  });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('says when a lecture was last changed, in UTC, and nothing where there is no history', () => {
  expect(read('dreams/index.html')).toContain('<time datetime="2024-05-02T04:30:00Z">2 May 2024</time>');
  expect(read('night/index.html')).not.toContain('Last changed');
});

test('leads to the place where a lecture can be edited', () => {
  expect(read('night/index.html')).toContain('<a href="https://code.example.org/edit/main/02-night.md">');
});

test('feeds the lectures whose dates are known, and maps them all', () => {
  expect(read('feed.xml').match(/<entry>/g)).toHaveLength(2);
  expect(read('feed.xml')).toContain('<updated>2024-05-02T04:30:00Z</updated>');
  expect(read('sitemap.xml').match(/<url>/g)).toHaveLength(5);
  expect(read('sitemap.xml').match(/<lastmod>/g)).toHaveLength(1);
});

test('draws a card for the course and for each lecture, which their pages name', async () => {
  for (const [page, card] of [
    ['index.html', 'card.png'],
    ['dreams/index.html', 'cards/dreams.png'],
    ['night/index.html', 'cards/night.png'],
  ] as const) {
    expect(read(page)).toContain(`<meta property="og:image" content="https://sleep.example.org/${card}">`);
    expect(await sharp(join(site, card)).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  }
});

test('describes the course and each lecture as data that parses', () => {
  const data = (page: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(page))?.[1] ?? '');
  expect(data('index.html')).toMatchObject({ '@type': 'Course', name: 'Sleep' });
  expect(data('dreams/index.html')).toMatchObject({
    '@type': 'LearningResource',
    url: 'https://sleep.example.org/dreams/',
    dateModified: '2024-05-02T04:30:00Z',
  });
});

test('gives every lecture as Markdown beside its page', () => {
  expect(read('dreams.md')).toContain('They come at [night](https://sleep.example.org/night/).');
  expect(read('llms.txt')).toContain('](https://sleep.example.org/dreams.md)');
  expect(read('llms-full.txt')).toContain('It is dark.');
});

test('writes HTML without an error, metadata included', async () => {
  expect((await htmlFaults(site)).faults).toEqual([]);
});

test('tells of a draft nowhere', async () => {
  const files = await listFiles(site);
  expect(files.filter((file) => /secret|hippo/i.test(file))).toEqual([]);
  expect(files.filter((file) => /hippopotamus/i.test(read(file)))).toEqual([]);
});

test('tells the day and the subjects that a lecture is given, and is led to from its alias', () => {
  const naps = read('naps/index.html');
  expect(naps).toContain('<time datetime="2023-11-07">7 November 2023</time>');
  expect(naps).toMatch(/Reviewed\s+<time datetime="2024-01-02">2 January 2024<\/time>/);
  expect(naps).not.toContain('Last changed');
  expect(naps).toContain('<a href="/search/?q=power%20nap">power nap</a>');
  expect(naps).toContain('"datePublished":"2023-11-07"');
  expect(naps).toContain('"keywords":["siesta","power nap"]');
  expect(read('feed.xml')).toContain(
    '<published>2023-11-07T00:00:00Z</published>\n<updated>2023-11-07T00:00:00Z</updated>\n<category term="siesta"/>',
  );
  expect(read('rest/index.html')).toContain('/naps/');
  expect(read('search/index.html')).toContain('id="results"');
});
