/** Comments, code and tags, which are left alone, and mathematics between backslashes or dollars. */
export const htmlFormulas = new RegExp(
  [
    '<!--[\\s\\S]*?(?:-->|$)',
    '<(?<code>pre|code|script|style|textarea|svg|math)\\b[\\s\\S]*?(?:</\\k<code>\\s*>|$)',
    '</?[a-z](?:"[^"]*"|\'[^\']*\'|[^"\'<>])*>',
    '\\\\{1,2}\\((?<round>[^$]{1,500}?)\\\\{1,2}\\)',
    '\\\\{1,2}\\[(?<square>[^$]{1,500}?)\\\\{1,2}\\]',
    '\\$\\$(?<dollars>[^$]+)\\$\\$',
    '(?<!\\\\)\\$(?=[^\\s$])(?<dollar>[^$\\n]*[^\\s$\\\\])\\$(?!\\d)',
  ].join('|'),
  'gi',
);

/** A block of HTML without its formulas, line for line: their commands are no words for readers. */
export function withoutFormulas(html: string): string {
  if (!/[$\\]/.test(html)) return html;
  return html.replace(htmlFormulas, (...match) => {
    const { code: _, ...formulas } = match.at(-1) as Record<string, string | undefined>;
    const written = match[0] as string;
    return Object.values(formulas).some(Boolean) ? written.replace(/[^\n]/g, ' ') : written;
  });
}
