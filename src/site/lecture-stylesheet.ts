import type { Lecture } from '../course/types.ts';

/** The stylesheet of what a lecture's `style` attributes said, named by its content; most need none. */
export function lectureStylesheet({ document }: Lecture): { name: string; css: string } | undefined {
  const css = Object.keys(document.styles)
    .sort()
    .map((name) => `.${name}{${document.styles[name]}}`)
    .join('');
  return css ? { name: digest(css), css } : undefined;
}

/** A short name for a text: FNV-1a, 52 bits of it, which is plenty for a few thousand stylesheets. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return (hash >> 12n).toString(36);
}
