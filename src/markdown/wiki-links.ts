import type { Image, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { replaceInText } from '../syntax/replace-in-text.ts';
import { readWikiLink, type WikiLink, wikiLink } from '../syntax/wiki-link.ts';

/**
 * Reads `[[Lecture#Section|words]]` and `![[picture.png|300]]`, as Obsidian and other notebooks write them. The
 * link keeps its brackets for an address, since only the course knows what is called so.
 */
export function remarkWikiLinks() {
  return (tree: Root, file: VFile): void =>
    replaceInText(
      tree,
      String(file),
      wikiLink,
      (match) => {
        const link = readWikiLink(match);
        if (!link) return undefined;
        return [link.isPicture ? pictureOf(link) : linkOf(link)];
      },
      ({ type }) => type !== 'link',
    );
}

function pictureOf({ target, words, width }: WikiLink): Image {
  // As written, for messages: an image's own address would be encoded.
  const hProperties = { src: target, ...(width && { width }) };
  return { type: 'image', url: target, alt: words, data: { hProperties } };
}

function linkOf({ target, words }: WikiLink): Link {
  return {
    type: 'link',
    url: '',
    data: { hProperties: { href: `[[${target}]]` } },
    children: [{ type: 'text', value: words }],
  };
}
