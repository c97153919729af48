import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, RouteData } from 'astro';
import { listFiles } from '../lib/list-files.ts';
import { writeWhole } from '../lib/whole-file.ts';

/** Where the code is kept by which pages are made, and a digest of all that it is bundled from. */
export interface PageCode {
  path: string;
  key: string;
}

interface Kept {
  key: string;
  /** The bundle and what browsers load of it, by path in the folder of a build, in base64. */
  files: Record<string, string>;
}

/** So many are kept, 2 MB each: those used last. Every change of the code, and every language, makes another. */
const MOST_KEPT = 8;

/** What is used of the bundle; the rest of it is Astro's own. */
interface PageMaker {
  manifest: { routes: { routeData: RouteData; styles: unknown[] }[] };
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Keeps what Astro has bundled into `built`, before it makes the first page with it. */
export function keepPageCode({ path, key }: PageCode, built: string): AstroIntegration {
  const keep = async () => {
    const files: Record<string, string> = {};
    for (const folder of ['.prerender', '_astro'])
      for (const name of await listFiles(join(built, folder)))
        files[`${folder}/${name}`] = readFileSync(join(built, folder, name), 'base64');
    await writeWhole(path, JSON.stringify({ key, files } satisfies Kept));
    await forgetOldest(dirname(path));
  };
  return {
    name: 'course:page-code',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({ ...own, setup: () => keep().then(() => own.setup?.()) })),
    },
  };
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const kept = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      // Another build may forget it meanwhile.
      return {
        path,
        at: await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const oldest = kept.sort((one, other) => other.at - one.at).slice(MOST_KEPT);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

/**
 * Makes the pages of a site in `built` with code that is kept: what Astro does after it has bundled, without the
 * bundling, which takes several times as long. False where no such code is kept. `scratch` is a folder of the
 * project: the code looks up packages from where it lies.
 */
export async function makePages(
  { path, key }: PageCode,
  { scratch, built, home }: { scratch: string; built: string; home: string },
): Promise<boolean> {
  const kept = await readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as Kept,
    () => undefined,
  );
  if (kept?.key !== key) return false;
  const now = new Date();
  await utimes(path, now, now).catch(() => {});
  const write = (file: string, content: Uint8Array) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  if (existsSync('public')) cpSync('public', built, { recursive: true, dereference: true });
  let entry = '';
  for (const [name, content] of Object.entries(kept.files)) {
    const file = join(name.startsWith('_astro/') ? built : scratch, name);
    write(file, Buffer.from(content, 'base64'));
    if (/^\.prerender\/prerender-entry\./.test(name)) entry = file;
  }
  const { app } = (await import(pathToFileURL(entry).href)) as { app: PageMaker };
  prepare(app);
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  for (const { pathname, route } of await new StaticPaths(app as never).getAll()) {
    const name = pathname.replace(/^\/|\/$/g, '');
    const isPage = route.type === 'page';
    const file = !isPage ? name : name === '404' ? '404.html' : join(name, 'index.html');
    // A file of the author's own takes the place of ours.
    if (existsSync(resolve('public', file))) continue;
    const address = new URL(home + encodeURI(isPage && name ? `${name}/` : name));
    const response = await app.render(new Request(address), { routeData: route });
    if (response.status >= 300 && response.status < 400) throw new Error(`${address} leads elsewhere.`);
    if (response.body) write(join(built, file), new Uint8Array(await response.arrayBuffer()));
  }
  return true;
}

/** Tells the bundle what Astro tells one that it has just made: which stylesheets a page has, and where to complain. */
function prepare(app: PageMaker): void {
  const pages = app.manifest.routes.map(({ routeData: { route, component }, styles }) => {
    const sheets = styles.map((sheet, order) => ({ sheet, depth: 0, order }));
    return [`${route}&${component}`, { styles: sheets }] as const;
  });
  app.setInternals({ pagesByKeys: new Map(pages) });
  const write = ({ level, message }: { level: string; message: string }) => {
    if (level === 'warn' || level === 'error') console.error(message);
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
}
