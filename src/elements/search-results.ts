import type { Answer, Result } from '../search/engine.ts';
import type { PartKind } from '../search/section-entry.ts';
import { element } from './make-element.ts';
import { siteAddress } from './site-address.ts';

const kindNames: Record<PartKind, string> = {
  text: '',
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  footnote: 'Note',
  question: 'Question',
  definition: 'Definition',
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
  for (const { text: words, marked } of excerpt) text.append(marked ? element('mark', '', words) : words);
  fragment.append(' ', heading, ' ', text);
  return fragment;
}

/** The definition of the term that was asked for, with links to where it is explained and to the glossary. */
export function definitionCard({ definition, query }: Answer): HTMLElement | undefined {
  if (!definition) return undefined;
  const { id, term, text, entry } = definition;
  const card = element('p', 'search-definition');
  const home = element('a', '', entry.heading);
  home.href = `${siteAddress(entry.path)}?${new URLSearchParams({ highlight: query })}${entry.id ? `#${encodeURIComponent(entry.id)}` : ''}`;
  const page = element('a', '', 'Glossary');
  page.href = `${siteAddress('glossary/')}#${encodeURIComponent(id)}`;
  card.append(element('dfn', '', term), ` ${text} `, home, ' · ', page);
  return card;
}

/** What was searched for instead, or what the course doesn't have, with ways on. */
export function notices({ query, corrected, unknown, nearest, results }: Answer): HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (corrected) {
    const line = element('p', 'search-notice', 'Showing results for ');
    const instead = link(searchAddress(query, { verbatim: '1' }), query);
    instead.dataset.verbatim = query;
    line.append(element('strong', '', corrected), '. Search instead for ', instead, '.');
    lines.push(line);
  }
  if (unknown.length > 0) {
    const words = unknown.map((word) => `“${word}”`).join(', ');
    const line = element(
      'p',
      'search-notice',
      results.length > 0 ? `The course doesn’t mention ${words}.` : `Nothing was found for ${words}.`,
    );
    if (nearest.length > 0) {
      line.append(' The nearest words: ');
      for (const [index, word] of nearest.entries()) {
        const again = link(searchAddress(word), word);
        again.dataset.query = word;
        line.append(index > 0 ? ', ' : '', again);
      }
      line.append('.');
    }
    line.append(' ', link(`${siteAddress('search/')}#index`, 'Index of the course'));
    lines.push(line);
  }
  return lines;
}

/** A sentence for those who listen: how much was found. */
export function countSentence({ results, more, corrected, query }: Answer): string {
  const count = results.length;
  if (count === 0) return `No section found for ${query}.`;
  return `${more ? 'More than ' : ''}${count} section${count === 1 ? '' : 's'} found${corrected ? ` for ${corrected}` : ''}.`;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}
