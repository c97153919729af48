import { slug } from 'github-slugger';
import type { Heading, Place } from '../course/types.ts';
import type { Finding } from './lecture-source.ts';

/** Rules about a lecture's sections as they are published, bold lines that became headings included. */
export function checkSections(
  { headings, extraTitles }: { headings: Heading[]; extraTitles: Place[] },
  format: 'md' | 'mdx',
): Finding[] {
  return [
    ...extraTitles.slice(0, 1).map((place) => secondTitle(place, extraTitles.length - 1)),
    ...headings.flatMap(withoutWords),
    ...duplicates(headings, format),
  ];
}

function secondTitle(place: Place, more: number): Finding {
  const others = more === 0 ? '' : `, and so ${more === 1 ? 'is another' : `are ${more} others`}`;
  return {
    place,
    rule: 'second-title',
    severity: 'warning',
    message: `Another \`#\` heading beside the title: it is shown one level down${others}.`,
    hint: 'Write it with `##`; `npm run import -- FILE` splits a file of several lectures into one file each.',
  };
}

/** A heading of nothing can't be linked to, found or listed. */
function withoutWords({ text, place }: Heading): Finding[] {
  if (text.trim() !== '') return [];
  return [
    {
      place,
      rule: 'empty-heading',
      severity: 'warning',
      message: 'This heading has no words.',
      hint: 'Write some, or take out its `#` signs.',
    },
  ];
}

/** Two headings of one name and without an id of their own are told apart by a number: their order decides. */
function duplicates(headings: Heading[], format: 'md' | 'mdx'): Finding[] {
  const seen = new Map<string, Heading>();
  return headings.flatMap((heading): Finding[] => {
    const { text, id, place } = heading;
    const name = slug(text);
    if (name === '') return [];
    const first = seen.get(name);
    if (!first) seen.set(name, heading);
    if (!first || !id.startsWith(name) || !/^-\d+$/.test(id.slice(name.length))) return [];
    return [
      {
        place,
        rule: 'duplicate-heading',
        severity: 'warning',
        message:
          first.text === text
            ? `The heading on line ${first.place.line} has the same words: \`${text}\`.`
            : `\`${text}\` and the heading on line ${first.place.line}, \`${first.text}\`, differ in signs that no address holds.`,
        hint: `Say more in one of them, or give this one an id of its own: ${format === 'mdx' ? `\`{/* #${name}-… */}\`` : `\`{#${name}-…}\``}.`,
      },
    ];
  });
}
