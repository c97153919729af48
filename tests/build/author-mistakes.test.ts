import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportText } from '../../src/checks/report.ts';
import { openForBuild } from '../../src/commands/stage-site.ts';
import { expectedProblems, problemsOf } from '../unit/checks/fixture.ts';

// Whatever an author gets wrong, the build says where, ends with status 1, and leaves the last site alone.
const fixtures = join(import.meta.dirname, '../fixtures');
const bad = join(fixtures, 'checks/bad');
const folders = readdirSync(bad).filter((name) => statSync(join(bad, name)).isDirectory());
let work = '';
let target = '';
let before = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'mistakes-'));
  target = join(work, 'site');
  const { code, output } = await command('build', join(fixtures, 'old-links/before'), '--outDir', target);
  expect(output).toContain('Built 4 lectures');
  expect(code).toBe(0);
  before = await digest(target);
});
afterAll(() => rm(work, { recursive: true, force: true }));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a build that finds an error', () => {
  it('names every place in all single lectures at once, the second time as the first', async () => {
    const content = join(work, 'single');
    await mkdir(content);
    for (const name of readdirSync(bad)) {
      if (!folders.includes(name)) await cp(join(bad, name), join(content, name));
    }
    const first = await expectRefusal(content, await byCommand(content));
    expect(await expectRefusal(content, await byCommand(content))).toBe(first);
  });

  it.each(folders.filter(hasError))('%s: names the place and publishes nothing', async (name) => {
    await expectRefusal(join(bad, name), await inProcess(join(bad, name)));
  });
});

describe('a build that is killed half-way', () => {
  const content = join(fixtures, 'old-links/after');
  let after = '';
  beforeAll(async () => {
    const whole = join(work, 'after');
    expect((await command('build', content, '--outDir', whole)).code).toBe(0);
    after = await digest(whole);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('by %s leaves a whole site', async (signal) => {
    const site = join(work, `killed-${signal}`);
    await cp(target, site, { recursive: true });
    let there = await digest(site);
    for (const patience of [300, 900, 2000]) {
      const build = spawn(process.execPath, ['src/commands/build.ts', '--outDir', site], {
        env: environment(content),
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => build.once('exit', resolve));
      await Promise.race([wait(patience), ended]);
      build.kill(signal);
      await ended;
      // The last one, or, where the build was quicker, the new one.
      const now = await digest(site);
      expect([there, after]).toContain(now);
      there = now;
      expect(await readdir(work)).not.toContainEqual(expect.stringMatching(/^\.site/));
    }
  });

  it('publishes nothing once it is ending', async () => {
    const published = join(work, 'published');
    const args = ['tests/build/end-while-building.ts', join(work, 'ending'), published];
    const ended = spawn(process.execPath, args, { env: environment(content), stdio: 'ignore' });
    expect(await new Promise((resolve) => ended.once('exit', resolve))).toBe(1);
    expect(existsSync(published)).toBe(false);
  });
});

describe('notes as people write them', () => {
  let imported: Awaited<ReturnType<typeof command>>;
  /** A copy for each test of what was imported. */
  let course = '';

  beforeAll(async () => {
    imported = await command('import', undefined, join(fixtures, 'import/weather.md'), '--out', weather());
  });
  beforeEach(async () => {
    course = await mkdtemp(join(work, 'weather-'));
    await cp(weather(), course, { recursive: true });
  });

  it('go through import, check and build', async () => {
    expect(imported.output).toContain('7 lectures');
    expect(imported.output).toContain('0 errors');
    expect(imported.code).toBe(0);
    const checked = await command('check', course);
    expect(checked.output).toContain('0 errors');
    expect(checked.code).toBe(0);
    const built = await command('build', course, '--outDir', join(work, 'weather-site'));
    expect(built.output).toContain('Built 7 lectures');
    const page = await readFile(join(work, 'weather-site/air-and-pressure/index.html'), 'utf8');
    expect(page).toContain('id="what-pressure-is"');
    expect(await readFile(join(work, 'weather-site/wind/index.html'), 'utf8')).toContain(
      'no-longer-there.png',
    );
  });

  it('are imported over nothing that is there', async () => {
    const files = await digest(course);
    const again = await command('import', undefined, join(fixtures, 'import/weather.md'), '--out', course);
    expect(again.output).toContain('Nothing to do');
    const other = await command(
      'import',
      undefined,
      join(fixtures, 'old-links/before/01-light.md'),
      '--out',
      join(fixtures, 'old-links/after'),
    );
    expect(other.output).toContain('Nothing was written');
    expect(other.code).toBe(1);
    expect(await digest(course)).toBe(files);
  });

  it('go on with a new lecture', async () => {
    const started = await command('new', course, 'Snow & ice');
    expect(started.output).toContain('07-snow-ice.md');
    expect((await command('check', course)).output).toContain('0 errors');
    const again = await command('new', course, 'Snow, ice');
    expect(again.output).toMatch(
      /07-snow-ice\.md has the address `\/snow-ice\/` already\.\nGo on writing there/,
    );
    expect(again.code).toBe(1);
    expect((await command('new', course, '…')).code).toBe(2);
  });
});

describe('a command', () => {
  it('says how it is used, and what is wrong with a folder', async () => {
    const misspelt = await command('check', undefined, '--formt', 'json');
    expect(misspelt).toEqual({
      code: 2,
      output: expect.stringMatching(
        /^Unknown option `--formt`\.\nDid you mean `--format`\?\nUsage: npm run check/,
      ),
    });
    const file = await command('check', join(bad, 'script.md'));
    expect(file).toEqual({
      code: 1,
      output: expect.stringMatching(/script\.md is a file: name the folder/),
    });
  });

  it('records no address of a lecture whose text hides half of it', async () => {
    const course = join(work, 'recorded');
    await cp(join(fixtures, 'old-links/before'), course, { recursive: true });
    expect((await command('links', course)).code).toBe(0);
    const recorded = await readFile(join(course, 'links.txt'), 'utf8');
    await appendFile(join(course, '04-rainbows.md'), '\n```\nNever closed.\n');
    const { code, output } = await command('links', course);
    expect(output).toContain('04-rainbows.md:16:1  error  open-fence');
    expect(code).toBe(1);
    expect(await readFile(join(course, 'links.txt'), 'utf8')).toBe(recorded);
  });
});

/** What a refused build ends with and says, and the whole list of `npm run check`. */
interface Refusal {
  code: number | undefined;
  output: string;
  list: string;
}

/** Refused by the commands themselves. */
async function byCommand(content: string): Promise<Refusal> {
  const { output: list } = await command('check', content);
  return { ...(await command('build', content, '--outDir', target)), list };
}

/** Refused by what these commands run, without a process for each. */
async function inProcess(content: string): Promise<Refusal> {
  const output: string[] = [];
  let code: number | undefined;
  vi.stubEnv('CONTENT_DIR', content);
  vi.spyOn(console, 'error').mockImplementation((line) => void output.push(line));
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    code = Number(status);
    throw new Error('The process has ended.');
  });
  await expect(openForBuild({ outDir: target, base: '/', mode: 'strict' })).rejects.toThrow('has ended');
  return { code, output: output.join('\n'), list: reportText(await problemsOf(content), content) };
}

/** Expects that each error is named with its place, that nothing is published, and gives what the build said. */
async function expectRefusal(content: string, { code, output, list }: Refusal): Promise<string> {
  const expected = (await expectedProblems(content)).filter((problem) =>
    / error /.test(problem.split('\n')[0] ?? ''),
  );
  expect(expected.length).toBeGreaterThan(0);
  for (const problem of expected) {
    const [, place = '', rule = ''] = /^(.*) error (\S+)\n/.exec(problem) ?? [];
    expect(output).toContain(rule);
    expect(list).toContain(`/${place}`);
    expect(list).toContain(`  error  ${rule}  `);
  }
  expect(output).toContain('Nothing was built');
  expect(code).toBe(1);
  expect(await digest(target)).toBe(before);
  return output;
}

function hasError(name: string): boolean {
  return readdirSync(join(bad, name)).some((file) => {
    const path = join(bad, name, file);
    return statSync(path).isFile() && /\.(?:mdx?|yml)$/.test(file) && /expect: error/.test(readText(path));
  });
}

const weather = () => join(work, 'weather');

function readText(path: string): string {
  return readFileSync(path, 'latin1');
}

function environment(content: string | undefined): NodeJS.ProcessEnv {
  const { CONTENT_DIR: _, ...inherited } = process.env;
  return { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...(content ? { CONTENT_DIR: content } : {}) };
}

function command(
  name: string,
  content: string | undefined,
  ...rest: string[]
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`src/commands/${name}.ts`, ...rest],
      { env: environment(content) },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
          output: stdout + stderr,
        });
      },
    );
  });
}

/** A digest of every file of a folder, by name and bytes. */
async function digest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const path of names.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    hash.update(path.slice(folder.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}
