import type { Image, Link, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isExternal } from '../syntax/addresses.ts';
import { replaceInText } from '../syntax/replace-in-text.ts';
import { visit } from '../syntax/visit.ts';
import { readWikiLink, type WikiLink, wikiLink } from '../syntax/wiki-link.ts';

/**
 * Reads `[[Lecture#Section|words]]` and `![[picture.png|300]]`, as Obsidian and other notebooks write them. The
 * link keeps its brackets for an address, since only the course knows what is called so.
 */
export function remarkWikiLinks() {
  return (tree: Root, file: VFile): void => {
    rejoinBrackets(tree);
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
  };
}

/** Whether an address is that of a note in the same course: no other site's, no section, no file of another kind. */
function isNote(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return path !== '' && !isExternal(path) && !/\.(?!(?:md|mdx|markdown|html?)$)[^./]*$/i.test(path);
}

/**
 * Foam writes `[page]: page.md "Title"` at the end of a note for each `[[page]]` in it, so that other tools find a link
 * between the brackets: it is one without them, and the address is known.
 */
function rejoinBrackets(tree: Root): void {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (isNote(url) && !addresses.has(identifier)) addresses.set(identifier, url);
  });
  if (addresses.size === 0) return;
  visit(tree, 'linkReference', (node, index, parent) => {
    const url = addresses.get(node.identifier);
    const [before, after] = [parent?.children[(index ?? 0) - 1], parent?.children[(index ?? 0) + 1]];
    if (!url || !parent || index === undefined || before?.type !== 'text' || after?.type !== 'text') return;
    const written = `${/!?\[$/.exec(before.value)?.[0] ?? ''}[${node.label}]${after.value.slice(0, 1)}`;
    const [match] = written.matchAll(wikiLink);
    const link = match && readWikiLink(match);
    if (!link) return;
    before.value = before.value.replace(/!?\[$/, '');
    after.value = after.value.slice(1);
    const { position } = node;
    const whole: Link = { ...linkOf(link), url, data: {}, ...(position && { position }) };
    (parent as Parents).children[index] = whole as never;
  });
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
