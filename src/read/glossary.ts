import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Course, GlossaryTerm, Lecture, Problem } from '../course/types.ts';
import { didYouMean } from '../syntax/nearest.ts';
import { type YamlFile, yamlFile } from './yaml-file.ts';

const FILE = 'glossary.yml';
const table = ['term', 'short', 'aliases', 'definition', 'section'] as const;

/** Reads `glossary.yml`, in the order of the alphabet. A course without the file has no terms. */
export async function readGlossary(
  folder: string,
  course: Course,
  hidden: Lecture[] = [],
): Promise<{ terms: GlossaryTerm[]; problems: Problem[] }> {
  const source = await readFile(join(folder, FILE), 'utf8').catch(() => '');
  const hint = 'Put a value that holds a colon between quotation marks.';
  const file = yamlFile(FILE, 'glossary', source, hint);
  const { problems, report, root } = file;
  if (root === null) return { terms: [], problems };
  if (!isSeq(root)) {
    report(root, 'The glossary must be a list of terms.', 'Begin every term with `- term: …`.');
    return { terms: [], problems };
  }
  const terms: GlossaryTerm[] = [];
  const slugger = new GithubSlugger();
  for (const item of root.items) {
    const term = isMap(item) ? readTerm(item, course, hidden, file) : undefined;
    if (!isMap(item))
      report(
        item,
        'An entry must have a term and a definition.',
        'Write `- term: …` and, below it, `definition: …`.',
      );
    if (!term) continue;
    if (terms.some((other) => other.term.toLowerCase() === term.term.toLowerCase()))
      report(item, `\`${term.term}\` is in the glossary twice.`, 'Leave one of the two out.');
    else terms.push({ ...term, id: slugger.slug(term.term) });
  }
  return { terms: terms.sort((one, other) => one.term.localeCompare(other.term, course.language)), problems };
}

function readTerm(
  map: YAMLMap,
  course: Course,
  hidden: Lecture[],
  file: YamlFile,
): Omit<GlossaryTerm, 'id'> | undefined {
  const lines = file.read(map, table, {
    message: (key) => `A term has no \`${key}\`.`,
    otherwise: `It may have ${table.join(', ')}.`,
  });
  const text = (key: (typeof table)[number]) => file.text(lines.get(key), key, 'number');
  const term = text('term');
  const definition = text('definition');
  if (!term || !definition) {
    file.report(
      map,
      `${term ? `The term \`${term}\`` : 'An entry'} has no ${term ? 'definition' : 'term'}.`,
      'Write both `term:` and `definition:`.',
    );
    return undefined;
  }
  const given = lines.get('aliases');
  const aliases = isSeq(given)
    ? given.items.map((alias) => String(isScalar(alias) ? alias.value : alias))
    : [];
  if (!isSeq(given) && (isScalar(given) ? given.value : given) != null)
    file.report(given, '`aliases` must be a list.', 'Write `aliases: [one, another]`.');
  const section = text('section');
  return {
    term,
    short: text('short'),
    aliases,
    definition,
    home: section ? findHome(section, course, hidden, lines.get('section'), file) : undefined,
  };
}

function findHome(
  section: string,
  course: Course,
  hidden: Lecture[],
  node: unknown,
  { report }: YamlFile,
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
      node,
      `\`${path}\` is no lecture of the course.`,
      didYouMean(path, files, 'Write the path of its file, such as `03-name.md#section`.'),
    );
    return undefined;
  }
  const ids = lecture.document.headings.map((heading) => heading.id);
  if (id && !ids.includes(id)) {
    report(
      node,
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
