/** `![alt](my picture.png)` and `[text](my slides.pdf "title")`, which Markdown leaves as they stand. */
export const spacedPath =
  /(!?)\[[^[\]\n]*\]\(\s*(#[^()<>\n"]+?|(?:[^\s()<>"]|\([^()<>\n"]*\))+(?:[^\S\n]+(?:[^\s()<>"]|\([^()<>\n"]*\))+)*?(?<=\.[a-z0-9]{2,5}(?:[?#][^()\s?#]{0,200})?))(?:\s+["'][^"'\n]*["'])?(\s+=\d*x\d*)?\s*\)/gi;

/** The same as Markdown reads it; undefined where nothing is wrong with the path. */
export function writePath(match: RegExpExecArray): string | undefined {
  const [all, , path = '', size] = match;
  const width = /\d+/.exec(size ?? '')?.[0];
  if (!size && !/\s/.test(path.trim())) return undefined;
  const address = path.startsWith('#')
    ? path.toLowerCase().trim().replace(/\s+/g, '-')
    : /\s/.test(path.trim())
      ? `<${path.trim()}>`
      : path.trim();
  const at = all.indexOf(path, all.indexOf(']('));
  const rest = all.slice(at + path.length);
  const title = size ? rest.replace(size, '') : rest;
  return `${all.slice(0, at)}${address}${title.trimEnd()}${width ? `{width=${width}}` : ''}`;
}
