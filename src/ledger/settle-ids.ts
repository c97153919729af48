import { slug } from 'github-slugger';
import type { Heading, Lecture, LectureDocument } from '../course/types.ts';
import { fingerprint, likeness } from './fingerprint.ts';
import type { Ledger } from './ledger-file.ts';
import { sectionText } from './published-anchors.ts';

/** Below this two texts have only everyday words in common. */
const LEAST = 0.3;

/**
 * Gives headings of the same words the ids that the ledger knows them by. Their own ids are counted from the
 * top (`summary`, `summary-1`), so a third one above them would push every link to the wrong section.
 */
export function settleIds(lecture: Lecture, ledger: Ledger): Lecture {
  const { document } = lecture;
  const settled = new Map<string, string>();
  const groups = Map.groupBy(document.headings.filter(isCounted), ({ text }) => slug(text));
  for (const [name, headings] of groups) {
    const recorded = recordedIds(ledger, lecture.slug, name);
    if (headings.length + recorded.length < 3) continue;
    const others = new Set(
      document.headings.filter((heading) => !headings.includes(heading)).map(({ id }) => id),
    );
    for (const [heading, id] of matched(document, headings, recorded, name, others)) {
      if (heading.id !== id) settled.set(heading.id, id);
    }
  }
  return settled.size === 0 ? lecture : { ...lecture, document: renamed(document, settled) };
}

/** Whether a heading's id is made of its words, with a number at most: then its order decides. */
function isCounted({ id, text }: Heading): boolean {
  const name = slug(text);
  return id.startsWith(name) && /^(?:-\d+)?$/.test(id.slice(name.length));
}

function recordedIds(
  { entries }: Ledger,
  lecture: string,
  name: string,
): { id: string; fingerprint: string }[] {
  const found: { id: string; fingerprint: string }[] = [];
  const note = (id: string) => {
    const entry = entries.get(`${lecture}#${id}`);
    if (entry?.state === 'here' && entry.kind === 'section')
      found.push({ id, fingerprint: entry.fingerprint });
    return entry !== undefined;
  };
  note(name);
  for (let count = 1; note(`${name}-${count}`); count++);
  return found;
}

function matched(
  document: LectureDocument,
  headings: Heading[],
  recorded: { id: string; fingerprint: string }[],
  name: string,
  others: Set<string>,
): Map<Heading, string> {
  const pairs = headings.flatMap((heading) => {
    const print = fingerprint(sectionText(document, heading.id));
    return recorded.map((entry) => ({ heading, id: entry.id, alike: likeness(print, entry.fingerprint) }));
  });
  const result = new Map<Heading, string>();
  const taken = new Set(others);
  for (const { heading, id, alike } of pairs.toSorted((one, other) => other.alike - one.alike)) {
    if (alike < LEAST || result.has(heading) || taken.has(id)) continue;
    result.set(heading, id);
    taken.add(id);
  }
  // What the ledger doesn't know gets an id that the ledger doesn't know.
  for (const { id } of recorded) taken.add(id);
  for (const heading of headings) {
    if (result.has(heading)) continue;
    let id = name;
    for (let count = 1; taken.has(id); count++) id = `${name}-${count}`;
    result.set(heading, id);
    taken.add(id);
  }
  return result;
}

function renamed(document: LectureDocument, settled: Map<string, string>): LectureDocument {
  const now = (id: string) => settled.get(id) ?? id;
  return {
    ...document,
    headings: document.headings.map((heading) => ({ ...heading, id: now(heading.id) })),
    citations: document.citations.map((citation) => ({ ...citation, section: now(citation.section) })),
    targets: document.targets.map(now),
    records: document.records.map((record) => ({
      ...record,
      id: record.kind === 'text' ? now(record.id) : record.id,
      section: now(record.section),
    })),
  };
}
