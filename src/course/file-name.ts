import GithubSlugger from 'github-slugger';

/** `03-name`, `3. name`, `03_name`; but not `2021-11-name` (a date) nor `7.0-name` (a version). */
const numbered = /^(\d{1,3})(?:[-_ ]+|\. *)(?!\d)(.+)$/;

/** The number in front of a file's or folder's name, and the name without it. */
export function splitName(name: string): { number: number | undefined; name: string } {
  const match = numbered.exec(name);
  if (!match) return { number: undefined, name };
  return { number: Number(match[1]), name: match[2] as string };
}

/** A name as a piece of a URL: `Scaling Laws!` becomes `scaling-laws`. */
export function slugOf(name: string): string {
  return new GithubSlugger().slug(name.trim().replace(/[_.]+/g, ' ')).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/** A name as a title: `scaling-laws` becomes "Scaling laws". */
export function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A lecture's place in the folder tree: its parts (folders), its own name and its number. */
export function placeInCourse(path: string, lectureFiles: ReadonlySet<string>) {
  const pieces = path.replace(/\.mdx?$/i, '').split('/');
  const isIndex = pieces.at(-1)?.toLowerCase() === 'index';
  const folder = pieces.slice(0, -1).join('/');
  const isFolderLecture = isIndex && folder !== '' && ![...siblings(folder, lectureFiles)].some((file) => file !== path);
  const names = (isFolderLecture ? pieces.slice(0, -1) : pieces).map(splitName);
  const own = names.at(-1) as { number: number | undefined; name: string };
  const isPartOpening = isIndex && !isFolderLecture && folder !== '';
  return {
    folders: names.slice(0, -1),
    name: isPartOpening ? '' : own.name,
    number: isPartOpening ? -1 : own.number,
  };
}

function* siblings(folder: string, files: ReadonlySet<string>): Generator<string> {
  for (const file of files) if (file.startsWith(`${folder}/`)) yield file;
}
