import { readInside } from '../lib/read-inside.ts';

/** Name of the ledger in the content folder: each published address, and the redirects of those that changed. */
export const LEDGER_FILE = 'links.txt';

const anchorKinds = [
  'lecture',
  'section',
  'figure',
  'table',
  'equation',
  'footnote',
  'reference',
  'anchor',
] as const;
/** What an address leads to, in the word that stands on its line. */
export type AnchorKind = (typeof anchorKinds)[number];

/** One line: an address that the course has published, and what became of it. */
export type LedgerEntry = {
  /** `attention` for a lecture, `attention#softmax` for a place in it. */
  address: string;
  /** Line in the file, from 1. */
  line: number;
} & (
  | { state: 'here'; kind: AnchorKind; fingerprint: string; words: string }
  | { state: 'moved'; to: string }
  | { state: 'gone'; words: string }
);

/** What the file says. */
export interface Ledger {
  /** False for a course that has no ledger (yet). */
  exists: boolean;
  entries: Map<string, LedgerEntry>;
  /** Lines that say nothing the site understands. */
  mistakes: { line: number; text: string; reason: string }[];
  /** The author's own comments by the address on the line below them; under `''` those below every address. */
  comments: Map<string, string[]>;
}

/** Stands for the fingerprint of what has no words. */
const NONE = '-';

const introduction = `# Every address this course has published, so that links to it never break. One line each; \`npm run links\`
# writes it. Where it can't tell what became of an address, say so on its line, after two spaces:
# "moved to" and the new address, or "gone".
`;

/** Reads the ledger's lines, in any order. Comments and empty lines mean nothing. */
export function parseLedger(text: string): Ledger {
  const ledger: Ledger = { exists: true, entries: new Map(), mistakes: [], comments: new Map() };
  const ours = new Set(introduction.split('\n'));
  let comments: string[] = [];
  text.split(/\r?\n/).forEach((source, index) => {
    const line = index + 1;
    if (source.startsWith('#') && !ours.has(source)) comments.push(source);
    if (source.trim() === '' || source.startsWith('#')) return;
    const entry = parseLine(source.trimEnd(), line);
    if (entry && comments.length > 0) {
      ledger.comments.set(entry.address, [...(ledger.comments.get(entry.address) ?? []), ...comments]);
      comments = [];
    }
    const before = entry && ledger.entries.get(entry.address);
    if (!entry) ledger.mistakes.push({ line, text: source.trim(), reason: 'is no line of a ledger' });
    // After a merge an address may have two lines. Where it went counts more than that it was there.
    else if (before && entry.state === 'here') return;
    else if (before && before.state !== 'here')
      ledger.mistakes.push({ line, text: entry.address, reason: `stands on line ${before.line} already` });
    else ledger.entries.set(entry.address, entry);
  });
  if (comments.length > 0) ledger.comments.set('', comments);
  return ledger;
}

/**
 * The ledger as text: sorted, so that lines added in two branches seldom touch, each with the comments that stood
 * above it.
 */
export function formatLedger(
  entries: Iterable<LedgerEntry>,
  comments: Ledger['comments'] = new Map(),
): string {
  const lines = [...entries].map((entry) => {
    if (entry.state === 'gone') return [entry.address, 'gone', entry.words].filter(Boolean).join('  ');
    if (entry.state === 'moved') return `${entry.address}  moved to  ${entry.to}`;
    return [entry.address, entry.kind, entry.fingerprint || NONE, entry.words].filter(Boolean).join('  ');
  });
  const commented = lines
    .sort((one, other) => (one < other ? -1 : 1))
    .flatMap((line) => [...(comments.get(line.split('  ', 1)[0] as string) ?? []), line]);
  return `${introduction}${[...commented, ...(comments.get('') ?? [])].join('\n')}\n`;
}

function parseLine(source: string, line: number): LedgerEntry | undefined {
  const [address = '', what = '', ...rest] = source.split(/ {2,}|\t+/);
  if (/\s/.test(address)) return undefined;
  const moved = /^moved(?: to)?(?:\s+(\S+))?$/.exec(what);
  if (moved) {
    const to = moved[1] ?? rest[0] ?? '';
    return to !== '' && to !== address ? { address, line, state: 'moved', to } : undefined;
  }
  if (what === 'gone') return { address, line, state: 'gone', words: rest.join(' ') };
  const kind = anchorKinds.find((name) => name === what);
  const [fingerprint = NONE, ...words] = rest;
  if (!kind) return undefined;
  return {
    address,
    line,
    state: 'here',
    kind,
    fingerprint: fingerprint === NONE ? '' : fingerprint,
    words: words.join(' '),
  };
}

/**
 * The ledger of a content folder; an empty one where there is none. Throws where one is there and can't be read: that
 * is none to be written anew.
 */
export async function readLedger(folder: string): Promise<Ledger> {
  const text = await readInside(folder, LEDGER_FILE);
  return { ...parseLedger(text ?? ''), exists: text !== undefined };
}
