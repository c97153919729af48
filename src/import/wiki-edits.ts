import type { Text } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import { readWikiLink, wikiLink } from '../syntax/wiki-link.ts';
import { linkTarget } from './links.ts';
import { type Around, deadLink, type Mending } from './mending.ts';
import { lineOf, sliceOf, startOf } from './parse-notes.ts';
import { picture, withSize } from './write-picture.ts';

/** Makes Markdown of `[[Lecture#Section|words]]` and `![[picture.png|300]]`. */
export function wikiEdits(mending: Mending, node: Text, around: Around): Edit[] {
  const written = sliceOf(mending.text, node);
  return [...written.matchAll(wikiLink)].flatMap((match): Edit[] => {
    const link = readWikiLink(match);
    if (!link) return [];
    const place = link.isPicture ? undefined : mending.follow(`[[${link.target}]]`);
    // Among the notes it leads to it stays as it is: a site reads it.
    if (place?.kind === 'same') return [];
    const sort = link.isPicture ? 'picture in double brackets' : 'link in double brackets';
    mending.remarks.push({ kind: 'done', line: lineOf(node), sort, detail: '' });
    const line = lineOf(node) + written.slice(0, match.index).split('\n').length - 1;
    const start = startOf(node) + match.index;
    const end = start + match[0].length;
    const { target, words, width } = link;
    if (link.isPicture) {
      const block = around.isBlock && written.trim() === match[0];
      const text = picture(mending, line, { path: target, alt: words, title: undefined }, block);
      return [{ start, end, text: withSize(text, width) }];
    }
    if (place?.kind === 'moved') return [{ start, end, text: `[${words}](${linkTarget(place.target)})` }];
    deadLink(mending, line, match[0]);
    return [{ start, end, text: words }];
  });
}
