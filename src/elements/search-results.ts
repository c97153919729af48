import type { Answer, Nearby, Result } from '../search/answer.ts';
import type { PartKind } from '../search/index/section-entry.ts';
import { counted, fill, pieces } from '../words/fill.ts';
import * as say from '../words/in-browser.ts';
import type { Plural } from '../words/words.ts';
import { MOST_WORDS } from './bounded-question.ts';
import { element } from './make-element.ts';
import { siteAddress } from './site-address.ts';
import { type Run, typedFormulas } from './typed-formulas.ts';

const kindNames: Record<PartKind, string> = {
  text: '',
  above: '',
  figure: say.kindFigure,
  table: say.kindTable,
  equation: say.kindEquation,
  footnote: say.kindNote,
  question: say.kindQuestion,
  definition: say.kindDefinition,
};

/** The address of a result, with the words to highlight there ahead of the hash. */
export function resultAddress({ entry, part, kind, words }: Result, toPart = false): string {
  const highlight = words.length > 0 ? `?${new URLSearchParams({ highlight: words.join(' ') })}` : '';
  const anchor = toPart && kind !== 'definition' ? part : entry.id;
  return `${siteAddress(entry.path)}${highlight}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
}

/** The address of the page of results for `words`. */
export function searchAddress(words: string, more: Record<string, string> = {}): string {
  return `${siteAddress('search/')}?${new URLSearchParams({ q: words, ...more })}`;
}

/** What a result says: its lecture where that changes, its headings, and the words around the match. */
export function resultContent(
  { entry, kind, label, excerpt }: Result,
  previous: Result | undefined,
): DocumentFragment {
  const fragment = new DocumentFragment();
  const isNew = previous?.entry.path !== entry.path;
  fragment.append(
    element(
      'span',
      isNew ? 'search-lecture' : 'search-lecture visually-hidden',
      `${entry.number} ${entry.lecture}`,
    ),
  );
  const heading = element('span', 'search-heading', entry.heading);
  if (entry.breadcrumb.length > 0)
    heading.prepend(element('span', 'search-above', `${entry.breadcrumb.join(' › ')} › `));
  const text = element('span', 'search-excerpt');
  const kindName = (kind !== 'definition' && label) || kindNames[kind];
  if (kindName) text.append(element('span', 'search-kind', kindName), ' ');
  const runs = typedFormulas(excerpt.map((piece) => piece.text).join(''));
  let at = 0;
  for (const { text: words, marked } of excerpt) {
    const place = marked ? element('mark') : new DocumentFragment();
    place.append(...asSet(runs, at, at + words.length));
    text.append(place);
    at += words.length;
  }
  fragment.append(' ', heading, ' ', text);
  return fragment;
}

/** A stretch of a text in runs, with its indices and powers where they belong. */
function asSet(runs: Run[], from: number, to: number): (Node | string)[] {
  return runs.flatMap(({ text, start, raised }) => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return own ? raised.reduceRight<Node | string>((inner, tag) => wrapped(tag, inner), own) : [];
  });
}

function wrapped(tag: 'sup' | 'sub', inner: Node | string): Node {
  const outer = element(tag);
  outer.append(inner);
  return outer;
}

/** The definition of the term that was asked for, with links to where it is explained and to the glossary. */
export function definitionCard({ definition, query, corrected }: Answer): HTMLElement | undefined {
  if (!definition) return undefined;
  const { id, term, text, entry } = definition;
  const card = element('p', 'search-definition');
  const home = element('a', '', entry.heading);
  home.href = `${siteAddress(entry.path)}?${new URLSearchParams({ highlight: corrected ?? query })}${entry.id ? `#${encodeURIComponent(entry.id)}` : ''}`;
  const page = element('a', '', say.glossary);
  page.href = `${siteAddress('glossary/')}#${encodeURIComponent(id)}`;
  card.append(
    element('dfn', '', term),
    ' ',
    ...asSet(typedFormulas(text), 0, text.length),
    ' ',
    home,
    ' · ',
    page,
  );
  return card;
}

/** What is listed: the sections found, or those to go on from. */
export function listed({ results, nearby }: Answer): Result[] {
  return results.length > 0 ? results : (nearby?.results ?? []);
}

/** What was searched for instead, or what the course doesn't have, with ways on. */
export function notices(answer: Answer): HTMLElement[] {
  const { query, corrected, inParts, unknown, results, nearby } = answer;
  const lines: HTMLElement[] = [];
  if (answer.isCut) lines.push(notice(fill(say.longQuestion, { count: MOST_WORDS })));
  if (corrected) {
    const instead = link(searchAddress(query, { verbatim: '1' }), query);
    instead.dataset.verbatim = query;
    lines.push(
      notice(...pieces(say.corrected, { corrected: element('strong', '', corrected), query: instead })),
    );
  }
  if (inParts.length > 0) lines.push(notice(fill(say.inParts, { words: quoted(inParts) })));
  if (results.length > 0 && unknown.length > 0)
    lines.push(notice(fill(say.notMentioned, { words: quoted(unknown) }), ...nearestWords(answer)));
  if (results.length === 0)
    lines.push(
      notice(
        fill(nearby?.why === 'everywhere' ? say.nothingFiltered : say.nothingMatches, {
          words: quoted(asTyped(unknown, query)),
        }),
        ...nearestWords(answer),
      ),
      notice(...waysOn(nearby)),
    );
  return lines;
}

const quoted = (words: string[]) => words.map((word) => fill(say.quoted, { words: word })).join(say.comma);

function nearestWords({ nearest }: Answer): (Node | string)[] {
  if (nearest.length === 0) return [];
  const near = nearest.flatMap((word, index) => {
    const again = link(searchAddress(word), word);
    again.dataset.query = word;
    return index > 0 ? [say.comma, again] : [again];
  });
  return [' ', ...pieces<(Node | string)[]>(say.nearSpelling, { words: near }).flat()];
}

function waysOn(nearby: Nearby | undefined): (Node | string)[] {
  const index = link(`${siteAddress('search/')}#index`, say.theIndex);
  if (!nearby || nearby.results.length === 0) return pieces(say.startIndex, { index });
  if (nearby.why === 'start') return pieces(say.startSections, { index });
  const again = link(searchAddress(nearby.words), nearby.words);
  again.dataset.query = nearby.words;
  const sentence = nearby.why === 'everywhere' ? say.startUnfiltered : say.startInstead;
  return pieces<Node>(sentence, { words: again, index });
}

/** A sentence for those who listen: how much was found, or how much there is to go on from. */
export function countSentence({ results, more, corrected, query, nearby }: Answer): string {
  if (results.length > 0)
    return sections(
      corrected ? (more ? say.foundMoreFor : say.foundFor) : more ? say.foundMore : say.found,
      results.length,
      corrected,
    );
  const none = fill(say.foundNone, { words: query });
  if (!nearby || nearby.results.length === 0) return none;
  const ways = { everywhere: say.countUnfiltered, instead: say.countInstead, start: say.countStart };
  return `${none} ${sections(ways[nearby.why], nearby.results.length, nearby.words)}`;
}

const sections = (sentence: Plural, count: number, words = '') =>
  counted(sentence, count, document.documentElement.lang || 'en', { words });

function notice(...content: (Node | string)[]): HTMLElement {
  const line = element('p', 'search-notice');
  line.append(...content);
  return line;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}

/** The words of a question that nothing matches; where it is all of them, as the reader joined them. */
function asTyped(unknown: string[], query: string): string[] {
  const isWhole = unknown.length === 0 || unknown.join('') === query.replace(/\s/g, '');
  return isWhole ? [query.trim()] : unknown;
}
