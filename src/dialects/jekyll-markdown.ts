/** Code as it stands; a block that Jekyll highlights; the path of a file; what means the site or nothing here. */
const pieces = new RegExp(
  [
    '^[ \\t]*(?<fence>```|~~~)[\\s\\S]*?^[ \\t]*\\k<fence>|`[^`\\n]+`',
    '^(?<indent>[ \\t]*)\\{% *highlight +(?<language>\\w+)(?:[^\\w%\\n][^%\\n]*)?%\\}[ \\t]*\\\\?$(?<code>[\\s\\S]*?)^[ \\t]*\\{% *endhighlight *%\\}[ \\t]*\\\\?$',
    '\\{% *link +(?<linked>\\S+) *%\\}',
    '\\{\\{ *["\'](?<quoted>[^"\'\\n]+)["\'] *\\| *(?:relative|absolute)_url *\\}\\}',
    '(?<idle>\\{\\{ *site\\.(?:base)?url *\\}\\}|\\{% *(?:end)?raw *%\\})',
  ].join('|'),
  'gm',
);

/** Tags inside one another come to light round by round. */
const MOST_ROUNDS = 10;

/**
 * Notes without those tags of Jekyll that Markdown can say itself, line for line: highlighted code becomes a
 * fence, an address of the site a path. All others stay, for their author to see; code is left alone.
 */
export function withoutJekyll(text: string, rounds = MOST_ROUNDS): string {
  if (!/\{[{%]/.test(text)) return text;
  const next = text.replace(pieces, (...match) => {
    const { indent, language, code, linked, quoted, idle } = match.at(-1) as Record<
      string,
      string | undefined
    >;
    if (code !== undefined) return `${indent}\`\`\`${language}${code}${indent}\`\`\``;
    return linked ?? quoted ?? (idle === undefined ? (match[0] as string) : '');
  });
  // What went may have stood before another tag on its line.
  return next === text || rounds === 1 ? next : withoutJekyll(next, rounds - 1);
}
