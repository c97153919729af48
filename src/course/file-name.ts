import GithubSlugger from 'github-slugger';
import { foldersAbove } from '../lib/paths.ts';
import { plainDigits } from '../lib/plain-digits.ts';
import { calendarDay } from '../syntax/calendar-day.ts';

/**
 * `03-name`, `3. name`, `03_name`, `03`, `٠٣-name`, `３．name`; but not `2021-11-name` (a date) nor `7.0-name` (a
 * version).
 */
const numbered = /^(\p{Nd}{1,3})(?:(?:[-_ ]+(?![-_ \p{Nd}])|[.．、] *(?![ \p{Nd}]))(.+))?$/u;

/** The number in front of a file's or folder's name, and the name without it: empty for `03.md`. */
export function splitName(name: string): { number: number | undefined; name: string } {
  const match = numbered.exec(name);
  return match
    ? { number: Number(plainDigits((match[1] as string).normalize('NFKC'))), name: match[2] ?? '' }
    : { number: undefined, name };
}

/** A name as a piece of a URL: `Scaling Laws!` becomes `scaling-laws`. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFC')
    .trim()
    .replace(/[_.\s]+/g, ' ');
  const slug = new GithubSlugger().slug(words).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  return shortName(slug);
}

/** The most bytes that a file name may have is 255; a number in front and an ending behind need some of them. */
const MOST_BYTES = 200;

/** A name cut at the end of a word, or of a letter, where it would be too long for the disk. */
export function shortName(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const letters = new Intl.Segmenter().segment(name.slice(0, MOST_BYTES));
  let short = '';
  for (const { segment } of letters) {
    if (Buffer.byteLength(short + segment) > MOST_BYTES) break;
    short += segment;
  }
  const end = short.lastIndexOf('-');
  return end > short.length / 2 ? short.slice(0, end) : short;
}

/** A name as a title: `scaling-laws` becomes "Scaling laws". */
export function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a picture's address names a module: a figure that can be touched, instead of a picture. */
export function isFigureModule(address: string): boolean {
  return /\.(?:[mc]?js|[mc]?ts)(?:[?#].*)?$/i.test(address);
}

/** The folders that hold more than one lecture, in themselves or below: they are parts of the course. */
export function partFolders(lectureFiles: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const parts = new Set<string>();
  for (const file of lectureFiles) {
    for (const folder of foldersAbove(file)) {
      if (seen.has(folder)) parts.add(folder);
      seen.add(folder);
    }
  }
  return parts;
}

const dated = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** The day in front of a post's name, as Jekyll has it, and the name without it; undefined where there is none. */
export function splitDate(name: string): { date: string; name: string } | undefined {
  const [, date, rest] = dated.exec(name) ?? [];
  return date && rest && calendarDay(date) ? { date, name: rest } : undefined;
}

/** A path without the ending of a lecture's file, or the two of `name.html.md`, which say what is made of what. */
export function withoutEnding(path: string): string {
  return path.replace(/(?:\.html?)?\.(?:mdx?|markdown|mdown|mkdn?|qmd|rmd)$/i, '');
}

/** A lecture's place in the folder tree: its parts (folders), its own name and its number. */
export function placeInCourse(path: string, parts: ReadonlySet<string>, isReadme = false) {
  const pieces = withoutEnding(path).split('/');
  const isIndex = isReadme || pieces.at(-1)?.toLowerCase() === 'index';
  const folder = pieces.slice(0, -1).join('/');
  const isFolderLecture = isIndex && folder !== '' && !parts.has(folder);
  const post = pieces.includes('_posts') ? splitDate(pieces.at(-1) as string) : undefined;
  if (post) pieces.splice(-1, 1, post.name);
  const names = (isFolderLecture ? pieces.slice(0, -1) : pieces)
    .filter((piece) => piece !== '_posts')
    .map((piece) => splitName(piece.replace(/^_+/, '')));
  const own = names.at(-1) as { number: number | undefined; name: string };
  // `index.md` opens the folder whose other lectures stand beside it.
  const isOpening = isIndex && !isFolderLecture;
  return {
    // Folders that only count, `1/notes.md` and `2/notes.md`, are told apart by nothing else.
    folders: names.slice(0, -1).map((named) => ({ ...named, name: named.name || String(named.number) })),
    name: isOpening && folder !== '' ? '' : own.name,
    number: isOpening ? -1 : own.number,
    date: post?.date,
  };
}
