import { mendText } from '../mending/mend-text.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { visit } from '../syntax/visit.ts';
import { readWikiLink, wikiLink } from '../syntax/wiki-link.ts';
import { splitFrontMatter } from './front-matter.ts';
import { isOutside } from './links.ts';
import { parseNotes, sliceOf } from './parse-notes.ts';
import { readPictureTag } from './picture-tag.ts';

const address =
  /<(?:a|video|audio|source|track)\b[^<>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The paths of pictures and of other files that notes mention, as they write them. */
export function mentionedPaths(source: string): { pictures: Set<string>; files: Set<string> } {
  const { text } = mendText(splitFrontMatter(source).text);
  const tree = parseNotes(text);
  const pictures = new Set<string>();
  const files = new Set<string>();
  const labels = new Set<string>();
  const note = (set: Set<string>, path: string) => {
    if (!/^(?:#|$)/.test(path) && !isOutside(path)) set.add(path);
  };
  visit(tree, 'imageReference', ({ identifier }) => {
    labels.add(identifier);
  });
  visit(tree, (node) => {
    if (node.type === 'image') note(pictures, decodeAddress(node.url));
    if (node.type === 'link') note(files, pathOf(node.url));
    if (node.type === 'definition') {
      if (labels.has(node.identifier)) note(pictures, decodeAddress(node.url));
      else note(files, pathOf(node.url));
    }
    if (node.type === 'html') {
      for (const [tag] of node.value.matchAll(/<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi))
        note(pictures, readPictureTag(tag)?.path ?? '');
      for (const match of node.value.matchAll(address))
        note(files, pathOf(match.slice(1).find((part) => part !== undefined) ?? ''));
    }
    if (node.type === 'text') {
      for (const match of sliceOf(text, node).matchAll(wikiLink)) {
        const link = readWikiLink(match);
        if (link) note(link.isPicture ? pictures : files, pathOf(link.target));
      }
    }
  });
  return { pictures, files };
}

const pathOf = (url: string) => url.split('#', 1)[0] as string;
