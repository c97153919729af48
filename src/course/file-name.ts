import GithubSlugger from 'github-slugger';

/** `03-name`, `3. name`, `03_name`, `03`; but not `2021-11-name` (a date) nor `7.0-name` (a version). */
const numbered = /^(\d{1,3})(?:(?:[-_ ]+(?![-_ \d])|\. *(?![ \d]))(.+))?$/;

/** The number in front of a file's or folder's name, and the name without it: empty for `03.md`. */
export function splitName(name: string): { number: number | undefined; name: string } {
  const match = numbered.exec(name);
  return match ? { number: Number(match[1]), name: match[2] ?? '' } : { number: undefined, name };
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
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (seen.has(folder)) parts.add(folder);
      seen.add(folder);
    }
  }
  return parts;
}

/** A lecture's place in the folder tree: its parts (folders), its own name and its number. */
export function placeInCourse(path: string, parts: ReadonlySet<string>) {
  const pieces = path.replace(/\.mdx?$/i, '').split('/');
  const isIndex = pieces.at(-1)?.toLowerCase() === 'index';
  const folder = pieces.slice(0, -1).join('/');
  const isFolderLecture = isIndex && folder !== '' && !parts.has(folder);
  const names = (isFolderLecture ? pieces.slice(0, -1) : pieces).map(splitName);
  const own = names.at(-1) as { number: number | undefined; name: string };
  // `index.md` opens the folder whose other lectures stand beside it.
  const isOpening = isIndex && !isFolderLecture;
  return {
    folders: names.slice(0, -1),
    name: isOpening && folder !== '' ? '' : own.name,
    number: isOpening ? -1 : own.number,
  };
}

/** Whether a file of the content folder is a lecture: `README.md` and `_drafts.md` are not. */
export function isLectureFile(path: string): boolean {
  if (!/\.mdx?$/i.test(path)) return false;
  return path.split('/').every((piece) => !piece.startsWith('_')) && !/(?:^|\/)readme\.mdx?$/i.test(path);
}
