import type { SectionEntry } from './section-entry.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** The words under which a section is found. */
export interface IndexedWords {
  /** Of its heading, the terms it introduces and those it defines; they weigh more. */
  heading: string;
  text: string;
}

/** A section that says a word more often than this is no likelier to answer. */
const OFTEN = 2;

/** The words under which a section is found; those it says again stand there again. */
export function indexedWords(entry: SectionEntry, language: string): IndexedWords {
  const counts = new Map<string, number>();
  for (const stem of stemsOf(textOf(entry), language)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return {
    heading: [...new Set(stemsOf(namesOf(entry), language))].join(' '),
    text: [...counts].map(([stem, count]) => Array(Math.min(count, OFTEN)).fill(stem).join(' ')).join(' '),
  };
}

function namesOf({ heading, terms, parts }: SectionEntry): string {
  const defined = parts.filter(({ kind }) => kind === 'definition').map(({ label }) => label);
  return [heading, ...terms, ...defined].join('\n');
}

function textOf({ heading, breadcrumb, parts }: SectionEntry): string {
  return [heading, ...breadcrumb, ...parts.flatMap(({ label, text }) => [label, text])].join('\n');
}

/** Numbers so exact that nobody searches for them; they make up much of a table. */
const measured = /^\d+\.\d{3,}/;

function stemsOf(text: string, language: string): string[] {
  return wordsOf(text, language)
    .filter(({ exact }) => !stopWords.has(exact) && !measured.test(exact))
    .map(({ stem }) => stem);
}
