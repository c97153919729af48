import type { Lecture } from '../course/types.ts';
import { fingerprint, likeness } from './fingerprint.ts';
import { formatLedger, type Ledger, type LedgerEntry } from './ledger-file.ts';
import { type PublishedAnchor, publishedAnchors } from './published-anchors.ts';

/** With a fifth of its words replaced a text keeps about two thirds of what the old and the new have together. */
const ENOUGH = 0.5;
/** A second candidate this close makes the choice a guess. */
const CLOSE = 0.15;
/** Below this there is nothing like it any more. */
const NOTHING = 0.3;

/** Above this the text is the same but for a word here and there: its line may stay, and two branches merge. */
const SAME = 0.9;

type Here = Extract<LedgerEntry, { state: 'here' }>;

export interface LedgerUpdate {
  /** The ledger's new text. */
  text: string;
  added: string[];
  moved: { from: string; to: string }[];
  gone: string[];
  /** Addresses whose whereabouts only the author knows, with what they may have become. */
  unclear: { entry: Here; candidates: PublishedAnchor[] }[];
  /** Addresses that another section has taken, and where the one they were of stands now. */
  taken: { address: string; now: PublishedAnchor; former: PublishedAnchor }[];
}

interface Anchor extends PublishedAnchor {
  fingerprint: string;
}

/**
 * Compares what is published now with what the ledger knows, and records where everything went. What a draft
 * has published before stays as it is recorded.
 */
export function updateLedger(ledger: Ledger, lectures: Lecture[], drafts: Lecture[] = []): LedgerUpdate {
  const anchors = lectures
    .flatMap(publishedAnchors)
    .map((anchor): Anchor => ({ ...anchor, fingerprint: fingerprint(anchor.text) }));
  const now = new Map(anchors.map((anchor) => [anchor.address, anchor]));
  const update: LedgerUpdate = { text: '', added: [], moved: [], gone: [], unclear: [], taken: [] };
  const entries = new Map(ledger.entries);
  const draftSlugs = new Set(drafts.map(({ slug }) => slug));
  const stays = (address: string) => now.has(address) || draftSlugs.has(address.split('#', 1)[0] as string);
  const isNew = ({ address }: Anchor) => entries.get(address)?.state !== 'here';

  moveLectures(entries, anchors.filter(({ kind }) => kind === 'lecture').filter(isNew), stays, update);
  const fresh = anchors.filter(isNew);
  for (const entry of [...entries.values()]) {
    if (entry.state !== 'here') continue;
    const { address, line } = entry;
    const there = now.get(address);
    if (stays(address) && !(there && isAnother(entry, there))) continue;
    const alike = rank(entry, fresh);
    const [best, second] = alike;
    const isPlain = best && best.alike >= ENOUGH && (!second || best.alike - second.alike >= CLOSE);
    if (there) {
      if (isPlain) update.taken.push({ address, now: there, former: best.anchor });
    } else if (isPlain) {
      entries.set(address, { address, line, state: 'moved', to: best.anchor.address });
      update.moved.push({ from: address, to: best.anchor.address });
    } else if (!best || best.alike < NOTHING) {
      entries.set(address, { address, line, state: 'gone', words: entry.words });
      update.gone.push(address);
    } else update.unclear.push({ entry, candidates: alike.slice(0, 3).map(({ anchor }) => anchor) });
  }
  for (const { address, kind, fingerprint: own, words } of anchors) {
    const before = entries.get(address);
    const isSame = before?.state === 'here' && likeness(before.fingerprint, own) >= SAME;
    const fingerprint = isSame ? before.fingerprint : own;
    if (!ledger.entries.has(address)) update.added.push(address);
    entries.set(address, { address, line: 0, state: 'here', kind, fingerprint, words });
  }
  update.text = formatLedger(entries.values(), ledger.comments);
  return update;
}

/** A lecture that is elsewhere takes all its places along: they keep their ids there. */
function moveLectures(
  entries: Map<string, LedgerEntry>,
  fresh: Anchor[],
  stays: (address: string) => boolean,
  update: LedgerUpdate,
): void {
  for (const entry of [...entries.values()]) {
    if (entry.state !== 'here' || entry.kind !== 'lecture' || stays(entry.address)) continue;
    const alike = rank(entry, fresh);
    const [best, second] = alike;
    if (!best || best.alike < ENOUGH || (second && best.alike - second.alike < CLOSE)) continue;
    const to = best.anchor.address;
    entries.set(entry.address, { address: entry.address, line: entry.line, state: 'moved', to });
    update.moved.push({ from: entry.address, to });
    for (const inside of [...entries.values()]) {
      if (!inside.address.startsWith(`${entry.address}#`)) continue;
      const address = `${to}${inside.address.slice(entry.address.length)}`;
      if (entries.has(address)) continue;
      entries.delete(inside.address);
      entries.set(address, { ...inside, address });
    }
  }
}

/** Whether an address is that of other words than it was recorded with. */
function isAnother(entry: Here, { kind, fingerprint }: Anchor): boolean {
  return kind === entry.kind && kind !== 'lecture' && likeness(entry.fingerprint, fingerprint) < NOTHING;
}

function rank(entry: Here, fresh: Anchor[]): { anchor: Anchor; alike: number }[] {
  return fresh
    .filter(({ kind }) => kind === entry.kind)
    .map((anchor) => ({ anchor, alike: likeness(entry.fingerprint, anchor.fingerprint) }))
    .filter(({ alike }) => alike >= NOTHING)
    .sort((one, other) => other.alike - one.alike || (one.anchor.address < other.anchor.address ? -1 : 1));
}
