import type { SectionEntry } from './section-entry.ts';

const MOST = 5;

/**
 * The sections to begin with: those that introduce and define most terms, of as many lectures as there are, in
 * the order of the course. They are for a list of links, so their texts are left out.
 */
export function startSections(entries: SectionEntry[]): SectionEntry[] {
  const richest = [...entries].sort((one, other) => worth(other) - worth(one));
  const lectures = new Map<string, SectionEntry>();
  for (const entry of richest) if (!lectures.has(entry.path)) lectures.set(entry.path, entry);
  const chosen = new Set([...new Set([...lectures.values(), ...richest])].slice(0, MOST));
  return entries.filter((entry) => chosen.has(entry)).map((entry) => ({ ...entry, terms: [], parts: [] }));
}

const worth = ({ terms, parts }: SectionEntry) =>
  terms.length + parts.filter(({ kind }) => kind === 'definition').length;
