/** Enough for the column of text on a phone or a laptop. */
const WIDTH = 800;

/**
 * The one file of a picture that is kept for reading offline: WebP, which every browser with workers reads, as wide
 * as the text or else as near to it as there is; the author's own file where there is no other.
 */
export function sensibleSize(paths: string[]): string | undefined {
  const webp = paths.filter((path) => path.endsWith('.webp'));
  const narrowFirst = [...(webp.length > 0 ? webp : paths)].sort(
    (one, other) => widthOf(one) - widthOf(other),
  );
  return narrowFirst.findLast((path) => widthOf(path) <= WIDTH) ?? narrowFirst[0];
}

function widthOf(path: string): number {
  return Number(/-(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
}
