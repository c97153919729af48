import { distance } from 'fastest-levenshtein';

/** The names most like `wanted`, best first, at most three; none that differs in over half its letters. */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const plain = wanted.toLowerCase();
  return (
    [...new Set(names)]
      .map((name) => ({ name, apart: distance(plain, name.toLowerCase()) }))
      .filter(({ name, apart }) => apart <= Math.max(plain.length, name.length) / 2)
      .sort((one, other) => one.apart - other.apart || one.name.localeCompare(other.name))
      // Beside one that is hardly different, far ones only confuse.
      .filter(({ apart }, _, [best]) => apart <= 2 * (best?.apart ?? 0) + 2)
      .slice(0, 3)
      .map(({ name }) => name)
  );
}

/** "Did you mean `a`, `b` or `c`?", or `otherwise` where nothing is near. */
export function didYouMean(wanted: string, names: Iterable<string>, otherwise: string): string {
  const near = nearest(wanted, names);
  return near.length > 0 ? `Did you mean ${orList(near)}?` : otherwise;
}

/** `a`, `b` or `c`. */
export function orList(names: string[]): string {
  const list = names.map((name) => `\`${name}\``);
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} or ${list.at(-1)}` : (list[0] ?? '');
}
