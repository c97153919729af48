/**
 * Which characters are in which file of a typeface. A file is small when it holds what one text needs, and the browser
 * loads a further one for the first character that needs it. `npm run fonts` cuts by this table.
 */
export interface Part {
  /** What the file's name ends with: `course-serif-latin.woff2`; empty for the file that every text needs. */
  suffix: '' | '-latin' | '-greek' | '-cyrillic' | '-symbols' | '-letters' | '-extended';
  characters: string;
}

/** A page asks for all files of its upright letters before it is shown; so no word of its text is of two typefaces. */
export const TEXT_PARTS: Part[] = apart([
  {
    suffix: '',
    characters: `${span(0x20, 0x7e)}\u00a0\u00ad\u2002\u2003\u2009\u200b\u200c\u200d\u2011\u202f\u2060§©«»·×÷°⁻⁰¹²³⁴⁵⁶⁷⁸⁹–—‘’“”„…•†←↑→↓−√≈≤≥✓€`,
  },
  {
    suffix: '-latin',
    characters: `${span(0xa0, 0xff)}ĆćČčĞğİıŁłŃńŐőŒœŚśŞşŠšŰűŸŹźŻżŽž${span(0x2010, 0x2044)}${span(0x2070, 0x209f)}™`,
  },
  {
    suffix: '-extended',
    characters: [span(0x100, 0x24f), span(0x2b0, 0x36f), span(0x1e00, 0x1eff), span(0x2000, 0x20cf)].join(''),
  },
  { suffix: '-greek', characters: span(0x370, 0x3ff) + span(0x1f00, 0x1fff) },
  { suffix: '-cyrillic', characters: span(0x400, 0x52f) + span(0x1c80, 0x1c8f) },
  {
    suffix: '-symbols',
    characters: span(0x250, 0x2af) + span(0x1d00, 0x1dff) + span(0x2100, 0x2bff),
  },
]);

/**
 * Everyday formulas first, with all that stretches: a browser stretches what is in the first file. Small Greek letters
 * are in it twice, since a variable is written as a letter of the text (`β`) and drawn in italics.
 */
export const MATH_PARTS: Part[] = apart([
  {
    suffix: '',
    characters: [
      span(0x20, 0x7e),
      '¬¯°±´·×÷\u00a0\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030c\u0338ı',
      'ΓΔΘΛΞΠΣΥΦΨΩ',
      span(0x3b1, 0x3c9),
      'ϑϕϖϱϵ–—‖‘’†…′″\u2061\u2062\u2063\u2064\u2009\u200a\u200b\u20d7',
      'ℂℎℒℓℕℙℝℤ𝔼𝟙',
      '←↑→↓↔↕↦⇐⇑⇒⇓⇔⟵⟶⟷⟸⟹⟺⟼',
      '∀∂∃∅∆∇∈∉∋∏∐∑−∓∕∖∗∘√∝∞∠∣∤∥∧∨∩∪∫∬∮∴∼≃≅≈≔≕≜≝≠≡≤≥≪≫≺≻⊂⊃⊄⊆⊇⊕⊖⊗⊙⊢⊤⊥⊨⋀⋁⋂⋃⋅⋆⋮⋯⋱',
      '⌈⌉⌊⌋⏞⏟⏠⏡⎴⎵⟨⟩⟦⟧□∎⩽⩾',
      span(0x1d434, 0x1d467),
      span(0x1d6a4, 0x1d6a5),
      span(0x1d6fc, 0x1d71b),
    ].join(''),
  },
  {
    suffix: '-letters',
    characters: [
      'ℊℋℌℍℐℑℚℛℜℬℭℯℰℱℳℴ',
      span(0x391, 0x3a9),
      span(0x1d400, 0x1d433),
      span(0x1d49c, 0x1d4b5),
      span(0x1d538, 0x1d551),
      '𝟘',
      span(0x1d6e2, 0x1d6fb),
      span(0x1d7ce, 0x1d7d7),
    ].join(''),
  },
  {
    suffix: '-extended',
    characters: [
      '²³µ¹‗“”‡•‰‴℘ℵ\u0300\u0301',
      span(0x2190, 0x22ff),
      '△▽◁▷⪯⪰',
      span(0x2a00, 0x2a7c),
      span(0x1d468, 0x1d7ff),
    ].join(''),
  },
]);

/** Whether not every page needs this part, or the file with it: those are declared in a stylesheet of their own. */
export function isRare(suffixOrFile: string): boolean {
  return /-(?!bold|italic)[a-z]+$/.test(suffixOrFile);
}

/** Whether a page begins in a file, named with its family or without: titles, text and its lead. */
export function isFirst(file: string): boolean {
  return /^(course-)?serif(?!.*bold)/.test(file);
}

/** Where the map stands beside the text. */
export const DESK = '(width >= 50em)';

/** Whether a page begins in a file there: the map's. */
export function isFirstOnDesk(file: string): boolean {
  return /^(course-)?sans/.test(file);
}

/** The suffixes of the files that draw `text`, besides the one that every text needs. */
export function partsOf(text: string, parts: Part[] = TEXT_PARTS): Part['suffix'][] {
  const [first, ...others] = parts;
  // Each character once, and only those that not everybody types: a text has thousands, of a hundred kinds.
  const rest = [...new Set(text.replace(/[ -~]+/g, ''))].filter(
    (character) => !first?.characters.includes(character),
  );
  return others
    .filter(({ characters }) => rest.some((one) => characters.includes(one)))
    .map((part) => part.suffix);
}

/** Takes out of each part what an earlier one has. */
function apart(parts: Part[]): Part[] {
  const taken = new Set<string>();
  return parts.map(({ suffix, characters }) => {
    const own = [...new Set(characters)].filter((character) => !taken.has(character));
    for (const character of own) taken.add(character);
    return { suffix, characters: own.join('') };
  });
}

function span(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
