import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  beginStamp,
  bundlingOf,
  pagesUpToDate,
  stampBuild,
  upToDate,
} from '../../../src/incremental/build-stamp.ts';
import { listWritten } from '../../../src/lib/written-folder.ts';

const options = { base: '/', draft: false };
const said = { lectures: 2, problems: [], remarks: ['Guessed: the title.'] };
const pages = new Map([
  ['one', 'key of one'],
  ['two', 'key of two'],
]);
let folder: string;
let content: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-test-'));
  content = join(folder, 'content');
  target = join(folder, 'dist');
  vi.stubEnv('CONTENT_DIR', content);
  for (const path of [join(content, 'img'), target]) mkdirSync(path, { recursive: true });
  for (const name of ['01-one.md', 'course.yml', 'glossary.yml', 'img/a.png']) write(name, `text of ${name}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(content, name), text);
/** Waits until what was written last is old enough for a stamp. */
const settle = (sources: string[] = []) => {
  const files = [...['', '01-one.md', 'img', 'img/a.png'].map((name) => join(content, name)), ...sources];
  const last = Math.max(...files.map((path) => statSync(path).ctimeMs));
  return vi.waitFor(() => expect(Date.now() - last).toBeGreaterThan(60));
};

/** What a build does about its stamp, with `meanwhile` between its reading and its end. */
async function build(meanwhile = () => {}, sources: string[] = []): Promise<void> {
  await settle(sources);
  const begun = await beginStamp([{ path: content }, { path: join(folder, 'mkdocs.yml') }], options);
  meanwhile();
  writeFileSync(join(target, 'index.html'), 'page');
  await listWritten(target);
  await stampBuild(begun, options, { target, folder: statSync(target).ino, sources, said, pages });
}

test('where nothing has changed, the last build is known and what it said', async () => {
  expect(await upToDate(target, options)).toBeUndefined();
  await build();
  expect(await upToDate(target, options)).toEqual(said);
  expect(await upToDate(target, options)).toEqual(said);
});

const changes: Record<string, () => void> = {
  'an edit': () => write('01-one.md', 'other text'),
  'an edit of the same length that keeps the date': () => {
    const { atime, mtime } = statSync(join(content, '01-one.md'));
    write('01-one.md', 'TEXT of 01-one.md');
    utimesSync(join(content, '01-one.md'), atime, mtime);
  },
  'a new name': () => renameSync(join(content, '01-one.md'), join(content, '02-one.md')),
  'a new lecture': () => write('02-two.md', '# Two'),
  'a lecture that is gone': () => rmSync(join(content, '01-one.md')),
  'another picture': () => write('img/a.png', 'noise'),
  'another course.yml': () => write('course.yml', 'title: Other'),
  'no course.yml': () => rmSync(join(content, 'course.yml')),
  'another glossary': () => write('glossary.yml', '- term: Other'),
  'settings of another tool that are new': () => writeFileSync(join(folder, 'mkdocs.yml'), 'site_name: x'),
  'a page of the site that is gone': () => rmSync(join(target, 'index.html')),
  'a page of the site that was changed': () => writeFileSync(join(target, 'index.html'), 'mine'),
  'a page of the site that was written anew': () => writeFileSync(join(target, 'index.html'), 'page'),
  'a file of somebody else in the site': () => writeFileSync(join(target, '.hidden'), ''),
  'no site': () => rmSync(target, { recursive: true }),
  'another site in its place': () => {
    cpSync(target, `${target}-2`, { recursive: true, preserveTimestamps: true });
    rmSync(target, { recursive: true });
    renameSync(`${target}-2`, target);
  },
  'another variable': () => vi.stubEnv('PUBLIC_X', '1'),
};

for (const [name, change] of Object.entries(changes))
  test(`${name} is noticed`, async () => {
    await build();
    expect(await upToDate(target, options)).toEqual(said);
    change();
    expect(await upToDate(target, options)).toBeUndefined();
  });

test('another option is noticed, and what hides or belongs to other programs is not', async () => {
  await build();
  expect(await upToDate(target, { ...options, base: '/notes/' })).toBeUndefined();
  mkdirSync(join(content, '.obsidian'));
  mkdirSync(join(content, 'node_modules'));
  expect(await upToDate(target, options)).toEqual(said);
});

test('a site behind a link is looked through like any other', async () => {
  renameSync(target, join(folder, 'real'));
  symlinkSync('real', target);
  await build();
  expect(lstatSync(target).isSymbolicLink()).toBe(true);
  expect(await upToDate(target, options)).toEqual(said);
  writeFileSync(join(folder, 'real', 'index.html'), 'mine');
  expect(await upToDate(target, options)).toBeUndefined();
});

test('files that only turned out to be read count too', async () => {
  const source = join(folder, 'elsewhere.ts');
  writeFileSync(source, '1');
  await build(() => {}, [source]);
  expect(await upToDate(target, options)).toEqual(said);
  writeFileSync(source, '2');
  expect(await upToDate(target, options)).toBeUndefined();
});

test('pages are kept whose key is the same, while they are those of the build that was stamped', async () => {
  for (const slug of ['one', 'two']) {
    mkdirSync(join(target, slug));
    writeFileSync(join(target, slug, 'index.html'), slug);
    writeFileSync(join(target, `${slug}.md`), slug);
  }
  const kept = async (keys = pages) => [...(await pagesUpToDate(target, keys)).slugs];
  expect(await kept()).toEqual([]);
  await build();
  expect(await kept()).toEqual(['one', 'two']);
  expect([...(await pagesUpToDate(target, pages)).files.keys()].sort()).toEqual([
    'one.md',
    'one/index.html',
    'two.md',
    'two/index.html',
  ]);
  const others = new Map([
    ['one', 'key of one'],
    ['two', 'another key'],
    ['three', 'key of three'],
  ]);
  expect(await kept(others)).toEqual(['one']);
  rmSync(join(target, 'one.md'));
  writeFileSync(join(target, 'two', 'index.html'), 'somebody wrote here');
  expect(await kept()).toEqual([]);
  await build();
  rmSync(join(target, 'one', 'index.html'));
  expect(await kept()).toEqual(['two']);
  // Another build, from elsewhere, put its site there.
  writeFileSync(join(target, 'three.html'), '');
  await listWritten(target);
  expect(await kept()).toEqual([]);
});

test('a build during which something was changed is not stamped, nor one whose place another took', async () => {
  await build(() => write('01-one.md', 'while it was read'));
  expect(await upToDate(target, options)).toBeUndefined();
  await settle();
  const begun = await beginStamp([{ path: content }], options);
  await stampBuild(begun, options, { target, folder: 1, sources: [], said, pages });
  expect(await upToDate(target, options)).toBeUndefined();
});

test('a folder that is linked into the course leaves it in doubt', async () => {
  symlinkSync(folder, join(content, 'loop'));
  await build();
  expect(await upToDate(target, options)).toBeUndefined();
});

test('code is bundled alike for every course, and otherwise where the address or a variable is another', () => {
  const ours = bundlingOf(options);
  vi.stubEnv('CONTENT_DIR', join(folder, 'another course'));
  expect(bundlingOf(options)).toBe(ours);
  expect(bundlingOf({ ...options, base: '/notes/' })).not.toBe(ours);
  vi.stubEnv('PUBLIC_THING', 'x');
  expect(bundlingOf(options)).not.toBe(ours);
});
