/** `![alt](my picture.png)` and `[text](my slides.pdf "title")`, which Markdown leaves as they stand. */
export const spacedPath =
  /(!?)\[[^[\]\n]*\]\(\s*(#[^()<>\n"]+?|(?:[^\s()<>"]|\([^()<>\n"]*\))+(?:[^\S\n]+(?:[^\s()<>"]|\([^()<>\n"]*\))+)*?(?<=\.[a-z0-9]{2,5}(?:[?#][^()\s?#]{0,200})?))(?:\s+["'][^"'\n]*["'])?(?:\s+=\d*x\d*)?\s*\)/gi;

/** The same as Markdown reads it; undefined where nothing is wrong with the path. */
export function writePath(match: RegExpExecArray): string | undefined {
  const [all, , path = ''] = match;
  if (!/\s/.test(path.trim())) return undefined;
  const address = path.startsWith('#') ? path.toLowerCase().trim().replace(/\s+/g, '-') : `<${path.trim()}>`;
  const at = all.indexOf(path, all.indexOf(']('));
  return `${all.slice(0, at)}${address}${all.slice(at + path.length)}`;
}
