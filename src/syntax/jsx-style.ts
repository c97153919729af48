const literalStyle = /^\{([\s\S]*)\}$/;

/** `{width: '50%', marginTop: 4}` as a style attribute; undefined where a value is computed. */
export function styleOf(expression: string): string | undefined {
  const body = literalStyle.exec(expression.trim())?.[1];
  if (body === undefined) return undefined;
  const pair = /^\s*['"]?([\w-]+)['"]?\s*:\s*(?:'([^']*)'|"([^"]*)"|(-?[\d.]+))\s*(?:,|$)/;
  const declarations: string[] = [];
  let rest = body;
  while (rest.trim()) {
    const match = pair.exec(rest);
    if (!match) return undefined;
    const name = (match[1] as string).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const number = match[4];
    const value =
      match[2] ??
      match[3] ??
      (number === '0' || /^(opacity|z-index|line-height|flex)/.test(name) ? number : `${number}px`);
    declarations.push(`${name}:${value}`);
    rest = rest.slice(match[0].length);
  }
  return declarations.join(';');
}
