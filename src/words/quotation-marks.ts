import { languages } from './index.ts';

/** Of languages that the site doesn't speak, as CLDR has them. */
const others: Record<string, string> = {
  be: '«»',
  bg: '„“',
  cs: '„“',
  el: '«»',
  et: '„“',
  fa: '«»',
  fi: '””',
  hr: '„“',
  hu: '„”',
  hy: '«»',
  is: '„“',
  ka: '„“',
  kk: '«»',
  lt: '„“',
  nb: '«»',
  nn: '«»',
  no: '«»',
  pl: '„”',
  ro: '„”',
  sk: '„“',
  sl: '„“',
  sr: '„“',
  sv: '””',
  uk: '«»',
};

/**
 * What stands before and after a quotation in a language, with its spaces. Where marks of another shape are in use, as
 * in Japanese, they are chosen by who writes, and not what `"` is typed for: “…” then, as in English.
 */
export function quotationMarks(language: string): [open: string, close: string] {
  const own = language.split('-')[0]?.toLowerCase() ?? '';
  // Swiss typesetters take the marks of French, in German too, and no spaces.
  if (/^(?:de|fr|it)-ch\b/i.test(language)) return ['«', '»'];
  const [open = '', close = ''] = languages[own]?.quoted.split('{words}') ?? others[own] ?? [];
  return /^[«„]|^”.?$/.test(open) && own !== 'he'
    ? [open.replace(' ', '\u00a0'), close.replace(' ', '\u00a0')]
    : ['“', '”'];
}
