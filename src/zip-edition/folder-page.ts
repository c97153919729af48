import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { themeScriptHash } from '../site/content-security-policy.ts';
import { visit } from '../syntax/visit.ts';
import { type BuiltSite, folderAddress, relativePath } from './folder-address.ts';
import { useOneFilePictures } from './one-file-pictures.ts';
import { removeLink, removeWebOnly } from './web-only.ts';

/** A page as it stands in the folder. */
export interface FolderPage {
  html: string;
  /** Files of the site that it leads to or shows. */
  needs: string[];
  /** Module scripts of the lectures' own components: they become classic ones of the same name. */
  scripts: string[];
}

/** The one script of every page, in place of those that the site's pages load. */
export const FOLDER_SCRIPT = '_folder/script.js';
const siteScript = /^_astro\/(?:Page|SearchPage)\.astro_/;
const addressNames = ['href', 'xLinkHref', 'src', 'poster', 'data', 'action', 'formAction'];

/** Writes a page of the site, the file `from`, as it stands in the folder. */
export function folderPage(html: string, from: string, site: BuiltSite): FolderPage {
  const tree = fromHtml(html);
  removeWebOnly(tree);
  useOneFilePictures(tree);
  const scripts = useClassicScripts(tree, from, site);
  const needs = useFolderAddresses(tree, from, site);
  visit(tree, 'element', (element) => {
    if (element.properties.httpEquiv) element.properties.content = folderPolicy;
    // All folders share one memory, in which a course has only its title for its own.
    if (element.properties.dataMemory) element.properties.dataMemory = site.title;
    // Should the folder be put on a server, the course's own site is still the one to be found.
    if (element.tagName === 'head') element.children.push(h('meta', { name: 'robots', content: 'noindex' }));
  });
  return { html: toHtml(tree), needs, scripts };
}

/** Gives the page the folder's script, and makes the scripts of the lectures' components classic; lists those. */
function useClassicScripts(tree: Root, from: string, site: BuiltSite): string[] {
  const found: string[] = [];
  let hasFolderScript = false;
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'script' || properties.type !== 'module' || !parent || index === undefined)
      return undefined;
    const file = folderAddress(String(properties.src), from, site)?.file;
    const isOwn = file !== undefined && siteScript.test(file);
    if (file && !isOwn) found.push(file);
    const script = isOwn ? (hasFolderScript ? undefined : FOLDER_SCRIPT) : file;
    hasFolderScript ||= isOwn;
    parent.children.splice(
      index,
      1,
      ...(script ? [h('script', { src: relativePath(from, script), defer: true })] : []),
    );
    return script ? undefined : index;
  });
  return found;
}

/** Leads every address from file to file; lists the files. */
function useFolderAddresses(tree: Root, from: string, site: BuiltSite): string[] {
  const needs = new Set<string>();
  const lead = (written: string): string | undefined => {
    const address = folderAddress(written, from, site);
    if (address?.file) needs.add(address.file);
    return address?.written;
  };
  visit(tree, 'element', (element: Element, index, parent) => {
    const { tagName, properties } = element;
    if (tagName === 'script') return undefined;
    if (typeof properties.srcSet === 'string')
      properties.srcSet = candidates(properties.srcSet)
        .map(([address = '', ...size]) => [lead(address) ?? address, ...size].join(' '))
        .join(', ');
    for (const name of addressNames) {
      const written = properties[name];
      if (typeof written !== 'string') continue;
      const led = lead(written);
      if (led === undefined && tagName === 'a' && parent && index !== undefined) {
        removeLink(parent, index);
        return index;
      }
      properties[name] = led;
    }
    return undefined;
  });
  return [...needs];
}

/** The candidates of a `srcset`, each its address and, where it has one, its size. */
function candidates(written: string): string[][] {
  return written
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(([address]) => address);
}

/**
 * What a page of the folder may load and run: the folder's files, and no inline script but the theme snippet.
 * For a page opened from a folder `'self'` covers every local file, in Chromium 156 and Firefox 153 alike; only
 * for forms does Firefox want `file:`. Nothing may be fetched, and no worker started.
 */
export const folderPolicy = [
  "default-src 'none'",
  `script-src 'self' '${themeScriptHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  'form-action file:',
  "base-uri 'none'",
].join('; ');
