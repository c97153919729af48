import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that makes a site of a course, as it is measured. */
export interface System {
  name: string;
  /** Where it is run, the line that builds, and what is told to it. */
  folder: string;
  line: string;
  env: NodeJS.ProcessEnv;
  /** Where it takes the course from, and what it keeps between builds. */
  content: string;
  kept: string[];
}

const peersFolder = fileURLToPath(new URL('./peers/', import.meta.url));
/** Outside the scratch folder: what is installed there is installed once. */
const installed = resolve('node_modules/.cache/bench');

const peers: Record<
  string,
  { build: string; content: string; kept: string[]; version: (folder: string) => string }
> = {
  starlight: {
    build: 'astro build',
    content: 'src/content/docs',
    kept: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    version: (folder) => `Starlight ${versionOf(folder, '@astrojs/starlight')}`,
  },
  eleventy: {
    build: 'eleventy --quiet && pagefind --site dist',
    content: 'content',
    kept: ['dist', '.cache'],
    version: (folder) => `Eleventy ${versionOf(folder, '@11ty/eleventy')}, ${pagefind(folder)}`,
  },
  hugo: {
    build: 'hugo --quiet && pagefind --site public',
    content: 'content',
    kept: ['public', 'resources', '.hugo_build.lock'],
    version: (folder) =>
      `Hugo ${/v([\d.]+)/.exec(run('hugo', ['version'], folder))?.[1]}, ${pagefind(folder)}`,
  },
};
export const peerNames = Object.keys(peers);

/** This project, with a cache of its own in `scratch`. */
export function ourSystem(scratch: string, site: boolean): System {
  const content = join(scratch, 'content');
  const address = site ? ' --site https://example.org' : '';
  return {
    name: 'LLM Notes',
    folder: process.cwd(),
    line: `"${process.execPath}" src/commands/build.ts --outDir "${join(scratch, 'dist')}"${address}`,
    env: { ...process.env, CONTENT_DIR: content, COURSE_CACHE: join(scratch, 'cache') },
    content,
    kept: [join(scratch, 'dist'), join(scratch, 'cache')],
  };
}

/** Another system with a project as small as can be, installed at its pinned version; undefined without Hugo. */
export function peerSystem(name: string, math: boolean): System | undefined {
  const peer = peers[name];
  if (!peer) throw new Error(`There is no ${name} among ${peerNames.join(', ')}.`);
  const folder = join(installed, name);
  mkdirSync(folder, { recursive: true });
  const pinned = readFileSync(join(peersFolder, name, 'package.json'), 'utf8');
  const isInstalled =
    existsSync(join(folder, 'node_modules')) && readFileSync(join(folder, 'package.json'), 'utf8') === pinned;
  for (const file of readdirSync(join(peersFolder, name)))
    cpSync(join(peersFolder, name, file), join(folder, file), { recursive: true });
  const shared = join(folder, name === 'hugo' ? 'static' : 'public');
  if (name !== 'starlight') cpSync(join(peersFolder, 'shared'), shared, { recursive: true });
  if (!isInstalled) run('npm', ['install', '--no-audit', '--no-fund'], folder);
  try {
    return {
      name: peer.version(folder),
      folder,
      line: peer.build,
      env: {
        ...process.env,
        PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...(math ? { MATH: '1' } : {}),
      },
      content: join(folder, peer.content),
      kept: peer.kept.map((path) => join(folder, path)),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.log(`${name} isn't installed on this machine: it is left out.`);
    return undefined;
  }
}

/** Gives a system the course, in the words in which it has the order of its pages. */
export function placeCourse(system: System, course: string): void {
  rmSync(system.content, { recursive: true, force: true });
  cpSync(course, system.content, { recursive: true });
  if (!system.name.startsWith('Hugo')) return;
  for (const part of readdirSync(system.content)) {
    writeFileSync(join(system.content, part, '_index.md'), `---\ntitle: ${part}\n---\n`);
    for (const name of readdirSync(join(system.content, part))) {
      const path = join(system.content, part, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^order:/m, 'weight:'));
    }
  }
}

const versionOf = (folder: string, name: string): string =>
  JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
const pagefind = (folder: string) => `Pagefind ${versionOf(folder, 'pagefind')}`;

function run(program: string, args: string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
