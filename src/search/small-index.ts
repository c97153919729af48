import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { SIGNATURE } from './fragment.ts';

/** A part of the index holds about this much, in bytes before compression: few are loaded whole for a word or two. */
const PART = 12_000;
/** Where every word is said to stand: positions serve phrases, which are looked for in the sections themselves. */
const PLACE = 5;
/** How long every section is said to be: long ones are not to be held back from the ranking, which knows better. */
const WORDS = 300;

// The shapes below are those of pagefind 1.6: see pagefind_index and pagefind_meta in its source.
type Page = [hash: string, words: number, ...rest: unknown[]];
type Places = number[];
type Word = [
  word: string,
  pages: [step: number, text: Places, titles: Places, ...rest: unknown[]][],
  ...rest: unknown[],
];
type Part = [words: Word[]];
type PartRange = [from: string, to: string, hash: string];
type Meta = [version: string, pages: Page[], parts: PartRange[], ...rest: unknown[]];

/**
 * Pagefind's files with an index of a third less, in parts of a quarter of the size: nothing is said of where in
 * a section a word stands, and sections are numbered, since names made up of chance hardly compress.
 */
export function smallIndex(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const entry = JSON.parse(text(files.get('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string }>;
  };
  const small = new Map([...files].filter(([path]) => !/^(?:index|fragment)\/|\.pf_meta$/.test(path)));
  for (const [language, about] of Object.entries(entry.languages)) {
    const meta = read(files, `pagefind.${about.hash}.pf_meta`) as Meta;
    const words = meta[2].flatMap(([, , hash]) => (read(files, `index/${hash}.pf_index`) as Part)[0]);
    // What changes in the course changes every name, so that a browser never mixes two editions.
    const edition = `${language}_${hashOf(encode(meta))}`;
    for (const [number, page] of meta[1].entries()) {
      const content = files.get(`fragment/${page[0]}.pf_fragment`);
      page[1] = WORDS;
      page[0] = `${edition}_${number.toString(36)}`;
      if (content) small.set(`fragment/${page[0]}.pf_fragment`, content);
    }
    meta[2] = parts(words.map(withoutPlaces)).map((part, number): PartRange => {
      const name = `${edition}_${number.toString(36)}`;
      small.set(`index/${name}.pf_index`, written([part]));
      return [part[0]?.[0] ?? '', part.at(-1)?.[0] ?? '', name];
    });
    about.hash = edition;
    small.set(`pagefind.${edition}.pf_meta`, written(meta));
  }
  small.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
  return small;
}

function withoutPlaces([word, pages, ...others]: Word): Word {
  return [
    word,
    pages.map(([step, places, titles, ...rest]) => [step, samePlaces(places), titles, ...rest]),
    ...others,
  ];
}

/** As many places as there were, with the weight (below 0) that goes before them. Each is the step from the last. */
function samePlaces(places: Places): Places {
  let first = true;
  return places.map((number) => {
    if (number < 0) return number;
    const step = first ? PLACE : 1;
    first = false;
    return step;
  });
}

/** The words, in the order of the alphabet, in parts of about the same size. */
function parts(words: Word[]): Word[][] {
  const all: Word[][] = [];
  let size = PART;
  for (const word of words) {
    if (size >= PART) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(word);
    size += encode(word).length;
  }
  return all;
}

function read(files: Map<string, Uint8Array>, path: string): unknown {
  const content = files.get(path);
  if (!content) throw new Error(`Pagefind wrote no ${path}: its format has changed.`);
  return decode(gunzipSync(content).subarray(SIGNATURE.length));
}

const written = (data: unknown) =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(data)]), { level: 9 });
const text = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString();
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 8);
