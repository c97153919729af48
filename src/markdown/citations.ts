import type { Link, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Cited, keyPattern, plainKey, readCitations } from '../bibliography/citation.ts';
import { citation, isCitation, narrative, workWith } from '../bibliography/citation-nodes.ts';
import { type CitedWork, worksOf } from '../bibliography/cited-works.ts';
import { replaceInText } from '../syntax/replace-in-text.ts';
import { visit } from '../syntax/visit.ts';

/** `[see @one, p. 5; @two]`, and no link, note or picture. */
const inBrackets = /(?<![\\^!])\[([^[\]@]*@[^[\]]+)\](?!\()/g;
/** `\citep[see][p. 5]{one,two}` of LaTeX. */
const command = /\\cite([a-z]*)\*?(?:\[([^[\]]*)\])?(?:\[([^[\]]*)\])?\{([^{}]+)\}/gi;
/** `@one` in a sentence, perhaps with `[p. 5]` after it. An address of mail has letters before its sign. */
const inSentence = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@/.[\\-])(-?)@(${keyPattern})(?: \[([^[\]@]+)\](?![([]))?`,
  'gu',
);

/**
 * Reads citations as Pandoc and Quarto write them, and those of LaTeX and Obsidian: each becomes a mark that links to
 * the work in the list of references. Without a bibliography there are none, and `[@` is text like any other.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const works = worksOf(file);
    if (!works) return;
    const replace = (pattern: RegExp, make: (match: RegExpExecArray) => PhrasingContent | undefined) =>
      replaceInText(
        tree,
        String(file),
        pattern,
        (match) => {
          const made = make(match);
          return made && [made];
        },
        (parent) => parent.type !== 'link' && parent.type !== 'linkReference' && !isCitation(parent),
      );
    visit(tree, 'link', (link, index, parent) => {
      const key = keyOfWikiLink(link);
      if (key && parent && index !== undefined)
        parent.children[index] = { ...citation([only(key)], works), position: link.position } as Link;
    });
    replace(inBrackets, ([, inside = '']) => fromBrackets(inside, works));
    replace(command, (match) => fromCommand(match, works));
    replace(inSentence, ([, sign, key = '', after = '']) =>
      narrative({ ...only(plainKey(key)), after, onlyYear: sign === '-' }, works),
    );
  };
}

/** A package such as `[@scope/name]` is no key, unless the bibliography has it. */
function fromBrackets(inside: string, works: CitedWork[]): PhrasingContent | undefined {
  const cited = readCitations(inside);
  const isName = cited?.every(({ key }) => key.includes('/') && !workWith(works, key));
  return cited && !isName ? citation(cited, works) : undefined;
}

function fromCommand([, kind = '', first, second, list = '']: RegExpExecArray, works: CitedWork[]) {
  const before = second === undefined ? '' : (first ?? '');
  const after = (second ?? first ?? '').replace(/~/g, ' ');
  const keys = list.split(',').map((key) => key.trim());
  const cited = keys.map(
    (key, index): Cited => ({
      key,
      before: index === 0 ? before : '',
      after: index === keys.length - 1 ? after : '',
      onlyYear: kind.startsWith('year'),
    }),
  );
  const [one] = cited;
  return one && cited.length === 1 && /^(?:t|author)/i.test(kind)
    ? narrative(one, works)
    : citation(cited, works);
}

/** `[[@key]]`, which Obsidian's users write. */
function keyOfWikiLink({ data }: Link): string | undefined {
  const href = (data as { hProperties?: { href?: string } } | undefined)?.hProperties?.href;
  return /^\[\[@([^\]]+)\]\]$/.exec(href ?? '')?.[1];
}

const only = (key: string): Cited => ({ key, before: '', after: '', onlyYear: false });
