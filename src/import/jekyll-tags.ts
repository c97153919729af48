/** Code as it stands; a block that Jekyll highlights; the path of a file; what means the site or nothing here. */
const pieces = new RegExp(
  [
    '^[ \\t]*(?<fence>```|~~~)[\\s\\S]*?^[ \\t]*\\k<fence>|`[^`\\n]+`',
    '^(?<indent>[ \\t]*)\\{% *highlight +(?<language>\\w+)[^%\\n]*%\\}[ \\t]*\\\\?$(?<code>[\\s\\S]*?)^[ \\t]*\\{% *endhighlight *%\\}[ \\t]*\\\\?$',
    '\\{% *link +(?<linked>\\S+) *%\\}',
    '\\{\\{ *["\'](?<quoted>[^"\'\\n]+)["\'] *\\| *(?:relative|absolute)_url *\\}\\}',
    '(?<idle>\\{\\{ *site\\.(?:base)?url *\\}\\}|\\{% *(?:end)?raw *%\\})',
  ].join('|'),
  'gm',
);

/**
 * Notes without those tags of Jekyll that Markdown can say itself, line for line: highlighted code becomes a
 * fence, an address of the site a path. All others stay, for their author to see; code is left alone.
 */
export function withoutJekyll(text: string): string {
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
  return next === text ? text : withoutJekyll(next);
}
