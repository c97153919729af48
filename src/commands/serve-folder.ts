import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { FOR_GOOD, isNamedByContent } from '../course/own-addresses.ts';
import { leadsOut, trimSlashes } from '../lib/paths.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';

/** Types that the server's list does not know or leaves without a character set. */
const TYPES: Record<string, string> = {
  '.csv': 'text/csv;charset=utf-8',
  '.ipynb': 'application/x-ipynb+json',
  '.md': 'text/markdown;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
};

/** What this machine is called by its own programs. */
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

export interface ServeOptions {
  folder: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** The path under which the site was built, such as `/notes/`. */
  base?: string;
  /** Makes a file that isn't there yet, by its path below the base. */
  make?: (path: string) => Promise<Uint8Array | undefined>;
}

export interface ServedFolder {
  /** The address of the home page, with a slash at its end. */
  url: string;
  /** Goes on with another folder, which holds the same site. */
  moveTo: (folder: string) => void;
  close: () => Promise<void>;
}

/**
 * Serves a built site to this machine the way a static host does, and gives its address. It answers under this
 * machine's own names alone, so that no page of the web can read it under a name of its own, and follows no
 * link out of the folder.
 */
export async function serveFolder(options: ServeOptions): Promise<ServedFolder> {
  const { folder, port = 0, base = '/', make } = options;
  let root = resolve(folder);
  const name = trimSlashes(base);
  const prefix = name && `/${name}`;
  // `dev` reads the disk on every request, so that a new build is served without a restart.
  let sendFile = sirv(root, { dev: true, etag: true, setHeaders });

  const { port: openPort, close } = await listenOnLoopback(port, (request, response) => {
    if (!OWN_NAMES.test(request.headers.host ?? '')) return refuseHost(response);
    // Not `new URL`, for which `//name` is a host.
    const [, pathname = '/', search = ''] = /^([^?]*)(.*)/s.exec(request.url ?? '/') ?? [];
    const path = inside(decodeAddress(pathname), prefix);
    if (path === undefined || leadsElsewhere(root, path)) return sendNotFound(root, response);
    if (needsSlash(root, path)) return redirect(response, `${pathname.replace(/^\/+/, '/')}/${search}`);
    sendFile(withPath(request, pageIn(root, path)), response, async () => {
      const made = await make?.(path).catch(() => undefined);
      if (!made) return sendNotFound(root, response);
      response.setHeader('Content-Type', lookup(path) ?? 'application/octet-stream');
      response.writeHead(200, { 'Cache-Control': 'no-cache' }).end(made);
    });
  });
  const moveTo = (other: string) => {
    root = resolve(other);
    sendFile = sirv(root, { dev: true, etag: true, setHeaders });
  };
  return { url: `http://localhost:${openPort}${prefix}/`, close, moveTo };
}

function refuseHost(response: ServerResponse): void {
  response.writeHead(421, { 'Content-Type': 'text/plain;charset=utf-8' });
  response.end('This preview answers at http://localhost only.\n');
}

/** Whether what may be sent for a path lies outside the folder, behind a symbolic link. */
function leadsElsewhere(root: string, path: string): boolean {
  const real = realOf(root);
  return [path, `${path}.html`, `${path}/index.html`].some((candidate) => {
    const target = realOf(join(root, candidate));
    return real !== undefined && target !== undefined && leadsOut(relative(real, target));
  });
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    // Not there, or no path at all.
    return undefined;
  }
}

/** The path below the base, `''` for the base without its slash, or nothing for a path elsewhere. */
function inside(path: string, prefix: string): string | undefined {
  if (path === prefix) return '';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
}

/** Whether a page was asked for without the slash, on which its relative links depend. */
function needsSlash(root: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  const index = normalize(join(root, path, 'index.html'));
  return index.startsWith(root + sep) && existsSync(index);
}

/** The page of a folder: sirv would take `index.html` for `/index/`. */
function pageIn(root: string, path: string): string {
  return path.endsWith('/') && existsSync(join(root, path, 'index.html')) ? `${path}index.html` : path;
}

/**
 * Hands a path on to sirv as already parsed: on its own it would leave `%23` and other escapes alone
 * and so miss files with such characters in their names. It decodes what it gets, hence the `%25`.
 */
function withPath(request: IncomingMessage, path: string): IncomingMessage {
  return Object.assign(request, { _parsedUrl: { raw: request.url, pathname: path.replaceAll('%', '%25') } });
}

function setHeaders(response: ServerResponse, path: string): void {
  const type = TYPES[extname(path).toLowerCase()];
  if (type) response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', isNamedByContent(path.slice(1)) ? FOR_GOOD : 'no-cache');
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

async function sendNotFound(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => undefined);
  const type = page ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8';
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(page ?? 'There is no page at this address.\n');
}
