import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPortTaken } from '../../../src/commands/listen-on-loopback.ts';
import { type ServedFolder, serveFolder } from '../../../src/commands/serve-folder.ts';

const outside = mkdtempSync(join(tmpdir(), 'llm-notes-serve-'));
const folder = join(outside, 'dist');
let site: ServedFolder;

beforeAll(async () => {
  write('../secret/index.html', 'not for you');
  write('index.html', '<h1>Contents</h1>');
  write('404.html', '<h1>Not found</h1>');
  write('attention/index.html', '<h1>Attention</h1>');
  write('index/index.html', '<h1>Opening</h1>');
  write('_astro/page.abc123.css', 'p {}');
  write('files/Übung 1, #2 & 100% (why?).pdf', 'slides');
  write('files/readme.txt', 'Grüße');
  write('files/picture.avif', 'picture');
  write('pagefind/pagefind-entry.json', '{}');
  write('pagefind/fragment/en_1.pf_fragment', 'fragment');
  write('pagefind/wasm.en.pagefind', 'engine');
  write('engine.wasm', 'engine');
  site = await serveFolder({ folder });
});

afterAll(async () => {
  await site.close();
  rmSync(outside, { recursive: true });
});

describe('serving a folder', () => {
  it('says where it serves', () => {
    expect(site.url).toMatch(/^http:\/\/localhost:\d+\/$/);
  });

  it('serves pages by their folder and never lets a browser keep them unasked', async () => {
    const response = await get('attention/?from=home');
    expect(await response.text()).toBe('<h1>Attention</h1>');
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('serves a page called index, which is not the home page', async () => {
    expect(await (await get('index/')).text()).toBe('<h1>Opening</h1>');
    expect(await (await get('')).text()).toBe('<h1>Contents</h1>');
  });

  it('adds the slash at the end of a page and keeps the query', async () => {
    const response = await get('attention?q=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/attention/?q=1');
  });

  it('answers under this machine’s own names alone', async () => {
    for (const host of ['localhost', '127.0.0.1:8080', '[::1]:80', 'LOCALHOST'])
      expect((await rawGet('/attention/', host)).status, host).toBe(200);
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.1', 'a@localhost'])
      expect((await rawGet('/attention/', host)).status, host).toBe(421);
  });

  it('follows no link out of the folder, and every link inside it', async () => {
    symlinkSync(join(outside, 'secret'), join(folder, 'out'));
    symlinkSync(join(outside, 'secret/index.html'), join(folder, 'page.html'));
    symlinkSync('attention', join(folder, 'same'));
    for (const path of ['/out/', '/out/index.html', '/out', '/page.html', '/page'])
      expect((await rawGet(path)).status, path).toBe(404);
    expect((await rawGet('/same/')).status).toBe(200);
  });

  it('never redirects to another host', async () => {
    const response = await rawGet('//attention');
    expect(response.location).toBe('/attention/');
  });

  it('answers what is not there with the 404 page and its status', async () => {
    const response = await get('nothing/here/');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>Not found</h1>');
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
  });

  it('lets a browser keep files whose name changes with their content', async () => {
    const response = await get('_astro/page.abc123.css');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    ['pagefind/fragment/en_1.pf_fragment', 'application/octet-stream'],
    ['pagefind/wasm.en.pagefind', 'application/octet-stream'],
    ['pagefind/pagefind-entry.json', 'application/json'],
    ['engine.wasm', 'application/wasm'],
    ['files/picture.avif', 'image/avif'],
    ['files/readme.txt', 'text/plain;charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  it('finds files with any name an author may give', async () => {
    const response = await get(`files/${encodeURIComponent('Übung 1, #2 & 100% (why?).pdf')}`);
    expect(await response.text()).toBe('slides');
  });

  it.each(['/../secret/', '/..%2fsecret/', '/%2e%2e/secret', '/..%2fsecret', '/%', '/%00'])(
    'shows nothing outside the folder at %s',
    async (path) => {
      expect((await rawGet(path)).status).toBe(404);
    },
  );

  it('serves a site below a path, and nothing beside it', async () => {
    const notes = await serveFolder({ folder, base: '/notes/' });
    expect(notes.url).toMatch(/\/notes\/$/);
    expect(await (await fetch(`${notes.url}attention/`)).text()).toBe('<h1>Attention</h1>');
    expect((await fetch(new URL('/attention/', notes.url))).status).toBe(404);
    expect((await fetch(notes.url.slice(0, -1), { redirect: 'manual' })).headers.get('location')).toBe(
      '/notes/',
    );
    await notes.close();
  });

  it('sees a new build without a restart', async () => {
    write('later/index.html', 'first');
    expect(await (await get('later/')).text()).toBe('first');
    write('later/index.html', 'second, longer');
    expect(await (await get('later/')).text()).toBe('second, longer');
  });

  it('refuses a port that another program holds', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serveFolder({ folder, port })).rejects.toSatisfy(isPortTaken);
  });
});

function write(path: string, text: string) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function get(path: string) {
  return fetch(site.url + path, { redirect: 'manual' });
}

/** A request whose path is sent as it is: `fetch` would tidy it first. */
function rawGet(
  path: string,
  host?: string,
): Promise<{ status: number | undefined; location: string | undefined }> {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: 'localhost', port, path, ...(host === undefined ? {} : { headers: { host } }) },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode, location: response.headers.location });
      },
    );
    sent.on('error', reject).end();
  });
}
