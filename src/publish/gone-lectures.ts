import { titleOf } from '../course/file-name.ts';
import type { Lecture } from '../course/types.ts';
import type { Ledger } from '../ledger/ledger-file.ts';
import type { OldAddress } from '../ledger/old-addresses.ts';

/**
 * Lectures that were published and taken out, by their slug: the title of each, as far as the ledger knows it.
 * One whose address another lecture has since, or leads to another by its `aliases`, isn't gone.
 */
export function goneLectures(
  { entries }: Ledger,
  lectures: Lecture[],
  old: ReadonlyMap<string, OldAddress> = new Map(),
): Map<string, string> {
  const taken = new Set([...lectures.map(({ slug }) => slug), ...old.keys()]);
  const titleAt = (slug: string, steps = 0): string | undefined => {
    const entry = entries.get(slug);
    if (entry?.state === 'gone' && !taken.has(slug))
      return entry.words || titleOf(slug.split('/').at(-1) as string);
    // It may have had another name before it went.
    return entry?.state === 'moved' && steps < 50 ? titleAt(entry.to, steps + 1) : undefined;
  };
  const gone = new Map<string, string>();
  for (const { address } of entries.values()) {
    const title = address.includes('#') || taken.has(address) ? undefined : titleAt(address);
    if (title !== undefined) gone.set(address, title);
  }
  return gone;
}
