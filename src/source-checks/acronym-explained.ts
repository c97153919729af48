/** Characters before and after an acronym in which its words may stand; two letters are found anywhere by chance. */
const BEFORE = { few: 60, many: 300 };
const AFTER = 90;

/** Stands in the text where a link or a citation begins, which leads to what explains the word before it. */
export const FOLLOW = '\u{F8FF}';

const small = /^(?:of|the|and|or|from|for|in|to|a|an|by|with|on|as)$/i;

/** Whether the text says beside an acronym what it stands for: `Long Name (LN)`, `LN (Long Name)`, or in its words. */
export function explanationOf(text: string, name: string, index: number): boolean {
  const end = index + name.length;
  const before = text.slice(Math.max(0, index - (name.length > 2 ? BEFORE.many : BEFORE.few)), index);
  const after = text.slice(end, end + AFTER);
  if (/\(=$/.test(before) || /^s?["”]?\s?[([]*\u{F8FF}/u.test(after)) return true;
  // What it is, or that it is a name: "OWASP, a foundation for …", "a program called PARRY".
  if (/^s?, (?:an?|the|which) /.test(after) || /\b(?:called|named|known as) ["“]?$/.test(before)) return true;
  const open = before.lastIndexOf('(');
  const outside = before.slice(0, Math.max(0, open)).trimEnd();
  const inBracket = open < 0 ? ')' : before.slice(open + 1);
  if (inBracket === '' && after.startsWith(')') && /^\p{Lu}/u.test(outside.split(/[^\p{L}-]/u).at(-1) ?? ''))
    return true;
  if (isSpelledIn(before, name) || (name.length > 2 && isSpelledIn(after, name))) return true;
  // Letters that aren't the first of a word: "autoregressive (AR)", "eXtensible Markup Language (XML)".
  const isOpening = /^(?:(?:or|the|also|aka|called|short|abbreviated|as|in)[ ,:]+)*["“]?$/i.test(inBracket);
  if (isOpening && begins(outside.split(/[()]/).at(-1) ?? '', name)) return true;
  const inside = /^s?["”]?\s*\((?:short for |for |from |i\.e\.,? )?([^()]*)/.exec(after)?.[1];
  if (inside && /[\s-]/.test(inside.trim()) && begins(inside.split(/\s+/)[0] ?? '', name)) return true;
  if (/\(([^()]*)[,;:] $/.test(before) && /^s?\)/.test(after) && begins(before, name)) return true;
  return /^s?,?\s+(?:\p{L}+\s+){0,2}(?:stands?|standing|short|(?:acronym|abbreviation))\s+(?:for|of)\s/iu.test(
    after,
  );
}

/** Whether one of the last words before begins as the acronym does, or has its first letter as a capital. */
function begins(words: string, name: string): boolean {
  const letter = name[0] ?? '';
  return words
    .split(/[\s-]+/)
    .slice(-8)
    .some(
      (word) =>
        word.includes(letter) ||
        word
          .replace(/^\P{L}+/u, '')
          .toUpperCase()
          .startsWith(letter),
    );
}

/** Whether words that follow one another begin with the letters of the acronym, small words left out or not. */
function isSpelledIn(text: string, name: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const spell = (some: string[]) =>
    some.map((word) => (/^\p{Lu}+$/u.test(word) && word.length > 1 ? ' ' : word[0])).join('');
  return [words, words.filter((word) => !small.test(word))].some((some) =>
    spell(some).toUpperCase().includes(name),
  );
}
