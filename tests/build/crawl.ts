import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

export interface Crawl {
  /** Addresses that answered, without fragments. */
  reached: Set<string>;
  /** What is wrong, each with the page that says it. */
  faults: string[];
}

interface Found {
  address: string;
  from: string;
}

/**
 * Follows every link, picture, script, style, font and feed of a served site from its home page on.
 * `published` is the address that whole addresses begin with, in place of the server's.
 */
export async function crawl(home: string, published: string): Promise<Crawl> {
  const reached = new Set<string>();
  const faults: string[] = [];
  const anchors = new Map<string, Set<string>>();
  const fragments: Found[] = [];
  const waiting: Found[] = [
    ...[home, `${home}404.html`, `${home}robots.txt`, `${home}llms.txt`, `${home}sitemap.xml`],
  ].map((address) => ({ address, from: 'the start' }));
  const asked = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [address = '', fragment] = next.address.split('#');
    if (fragment && !fragment.startsWith(':~:')) fragments.push(next);
    if (asked.has(address)) continue;
    asked.add(address);
    const response = await fetch(address, { redirect: 'manual' });
    if (response.status !== 200) {
      faults.push(`${response.status} at ${address}, from ${next.from}`);
      continue;
    }
    reached.add(address);
    const type = response.headers.get('content-type') ?? '';
    if (!/^(?:text|application\/(?:xml|atom|json|manifest)|image\/svg)/.test(type)) continue;
    const text = await response.text();
    if (text.includes('localhost')) faults.push(`"localhost" in ${address}`);
    const isPage = type.startsWith('text/html');
    if (isPage) anchors.set(address, idsOf(text));
    for (const written of isPage ? inHtml(text) : inText(text, type)) {
      const whole = new URL(written.replace(published, home), address).href;
      if (!/^https?:/.test(whole)) continue;
      if (new URL(whole).origin !== new URL(home).origin) continue;
      if (whole.startsWith(home)) waiting.push({ address: whole, from: address });
      else faults.push(`${written} leaves ${new URL(home).pathname}, from ${address}`);
    }
  }
  for (const { address, from } of fragments) {
    const [page = '', fragment = ''] = address.split('#');
    const ids = anchors.get(page);
    if (ids && !ids.has(decodeURIComponent(fragment)))
      faults.push(`No #${fragment} in ${page}, from ${from}`);
  }
  return { reached, faults };
}

const inMeta = new Set(['og:url', 'og:image']);
const attributes = ['href', 'src', 'poster', 'action', 'data'];

/** Addresses of all that a page leads to or shows. */
export function inHtml(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html) as Nodes, 'element', (element: Element) => {
    const { tagName, properties } = element;
    for (const name of attributes) if (typeof properties[name] === 'string') found.push(properties[name]);
    for (const source of [properties.srcSet].flat()) {
      found.push(
        ...String(source ?? '')
          .split(',')
          .map((one) => one.trim().split(/\s/)[0] as string)
          .filter(Boolean),
      );
    }
    if (tagName === 'meta' && inMeta.has(String(properties.property))) found.push(String(properties.content));
    // What a figure loads when it is touched.
    if (typeof properties.dataFiles === 'string')
      found.push(...Object.values<string>(JSON.parse(properties.dataFiles)));
    if (properties.type === 'application/ld+json') found.push(...addressesIn(JSON.parse(textOf(element))));
  });
  return found;
}

function addressesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'url' ? [String(value)] : addressesIn(value),
  );
}

/** Addresses in stylesheets, scripts, feeds, sitemaps, robots.txt and Markdown. */
function inText(text: string, type: string): string[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string);
  if (type.startsWith('text/css')) return all(/url\(["']?([^"')]+)["']?\)/g);
  // What a script loads when a reader first needs it.
  if (type.includes('javascript')) return all(/["'`]((?:\.{1,2})?\/[\w./-]+\.(?:js|css))["'`]/g);
  if (type.includes('xml') && !type.includes('svg')) return all(/(?:<(?:loc|id)>|href=")([^<"]+)/g);
  if (type.startsWith('text/markdown') || type.startsWith('text/plain')) {
    return [
      ...all(/^Sitemap: (\S+)/gm),
      ...all(/\]\((\/[^\s)]*|https?:[^\s)]*)/g),
      ...all(/^\[[^\]]+\]: (\/\S+|https?:\S+)/gm),
    ];
  }
  return [];
}

/** Every id that an address can lead to. */
export function idsOf(html: string): Set<string> {
  const ids = new Set<string>();
  visit(fromHtml(html) as Nodes, 'element', ({ properties }: Element) => {
    for (const id of [properties.id, properties.name]) if (typeof id === 'string') ids.add(id);
  });
  return ids;
}
