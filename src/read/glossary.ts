import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Course, GlossaryTerm, Lecture, Problem } from '../course/types.ts';
import { didYouMean } from '../syntax/nearest.ts';

const FILE = 'glossary.yml';
const keys = ['term', 'short', 'aliases', 'definition', 'section'];

/** Reads `glossary.yml`, in the order of the alphabet. A course without the file has no terms. */
export async function readGlossary(
  folder: string,
  course: Course,
  hidden: Lecture[] = [],
): Promise<{ terms: GlossaryTerm[]; problems: Problem[] }> {
  const source = await readFile(join(folder, FILE), 'utf8').catch(() => '');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const report: Report = (offset, message, hint, severity = 'error') => {
    const { line, col } = lines.linePos(offset);
    problems.push({
      file: FILE,
      place: { line: line || 1, column: col || 1 },
      rule: 'glossary',
      severity,
      message,
      hint,
    });
  };
  for (const { pos, message } of document.errors) {
    report(
      pos[0],
      `This isn't valid YAML: ${message.replace(/\.$/, '')}.`,
      'Put a value that holds a colon between quotation marks.',
    );
  }
  const root = document.contents as Node | null;
  if (document.errors.length > 0 || !root) return { terms: [], problems };
  if (!isSeq(root)) {
    report(
      root.range?.[0] ?? 0,
      'The glossary must be a list of terms.',
      'Begin every term with `- term: …`.',
    );
    return { terms: [], problems };
  }
  const terms: GlossaryTerm[] = [];
  const slugger = new GithubSlugger();
  for (const item of root.items) {
    const term = isMap(item) ? readTerm(item, course, hidden, report) : undefined;
    if (!isMap(item))
      report(
        (item as Node).range?.[0] ?? 0,
        'An entry must have a term and a definition.',
        'Write `- term: …` and, below it, `definition: …`.',
      );
    if (!term) continue;
    if (terms.some((other) => other.term.toLowerCase() === term.term.toLowerCase())) {
      report(
        (item as Node).range?.[0] ?? 0,
        `\`${term.term}\` is in the glossary twice.`,
        'Leave one of the two out.',
      );
    } else terms.push({ ...term, id: slugger.slug(term.term) });
  }
  return { terms: terms.sort((one, other) => one.term.localeCompare(other.term, course.language)), problems };
}

type Report = (offset: number, message: string, hint: string, severity?: Problem['severity']) => void;

function readTerm(
  map: YAMLMap,
  course: Course,
  hidden: Lecture[],
  report: Report,
): Omit<GlossaryTerm, 'id'> | undefined {
  const at = (key: string) => (map.get(key, true) as Node | undefined)?.range?.[0] ?? map.range?.[0] ?? 0;
  const text = (key: string) => {
    const value = map.get(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    report(at(key), `\`${key}\` must be text.`, `Put it between quotation marks: \`${key}: "…"\`.`);
    return undefined;
  };
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!keys.includes(name))
      report(
        (key as Node).range?.[0] ?? 0,
        `A term has no \`${name}\`.`,
        didYouMean(name, keys, `It may have ${keys.join(', ')}.`),
        'warning',
      );
  }
  const term = text('term');
  const definition = text('definition');
  if (!term || !definition) {
    report(
      map.range?.[0] ?? 0,
      `${term ? `The term \`${term}\`` : 'An entry'} has no ${term ? 'definition' : 'term'}.`,
      'Write both `term:` and `definition:`.',
    );
    return undefined;
  }
  const given = map.get('aliases');
  const aliases = isSeq(given)
    ? given.items.map((alias) => String(isScalar(alias) ? alias.value : alias))
    : [];
  if (given !== undefined && given !== null && !isSeq(given))
    report(at('aliases'), '`aliases` must be a list.', 'Write `aliases: [one, another]`.');
  const section = text('section');
  return {
    term,
    short: text('short'),
    aliases,
    definition,
    home: section ? findHome(section, course, hidden, at('section'), report) : undefined,
  };
}

function findHome(
  section: string,
  course: Course,
  hidden: Lecture[],
  offset: number,
  report: Report,
): GlossaryTerm['home'] {
  const [path = '', id = ''] = section.split('#');
  const wanted = posix.normalize(path);
  const isWanted = ({ file, slug }: Lecture) =>
    [file, file.replace(/\.mdx?$/, ''), file.replace(/\/index\.mdx?$/, ''), slug].includes(wanted);
  const lecture = course.lectures.find(isWanted);
  // A draft is no part of the course yet, and no mistake.
  if (!lecture && hidden.some(isWanted)) return undefined;
  if (!lecture) {
    const files = course.lectures.map(({ file }) => file);
    report(
      offset,
      `\`${path}\` is no lecture of the course.`,
      didYouMean(path, files, 'Write the path of its file, such as `03-name.md#section`.'),
    );
    return undefined;
  }
  const ids = lecture.document.headings.map((heading) => heading.id);
  if (id && !ids.includes(id)) {
    report(
      offset,
      `\`#${id}\` is no section of ${lecture.file}.`,
      didYouMean(
        id,
        ids,
        `Its sections are ${ids
          .slice(0, 8)
          .map((name) => `\`${name}\``)
          .join(', ')}.`,
      ),
    );
    return undefined;
  }
  return { lecture, section: id };
}
