import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Course, GlossaryTerm, Problem } from '../course/types.ts';
import { readInside } from '../lib/read-inside.ts';
import { type LinkMap, linkMap } from './link-map.ts';
import { addressFrom, resolveTarget } from './resolve-target.ts';
import { type YamlFile, yamlFile } from './yaml-file.ts';

const FILE = 'glossary.yml';
const table = ['term', 'short', 'aliases', 'definition', 'section'] as const;

/** Reads `glossary.yml`, in the order of the alphabet. A course without the file has no terms. */
export async function readGlossary(
  folder: string,
  course: Course,
  links: LinkMap = linkMap(course, [], []),
): Promise<{ terms: GlossaryTerm[]; problems: Problem[] }> {
  const source = (await readInside(folder, FILE).catch(() => undefined)) ?? '';
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
    const term = isMap(item) ? readTerm(item, links, file) : undefined;
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

function readTerm(map: YAMLMap, links: LinkMap, file: YamlFile): Omit<GlossaryTerm, 'id'> | undefined {
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
    home: section ? findHome(links, section, lines.get('section'), file) : undefined,
  };
}

/** A section is named as a link would name it, by whatever leads there. */
function findHome(
  links: LinkMap,
  section: string,
  node: unknown,
  { report }: YamlFile,
): GlossaryTerm['home'] {
  const target = resolveTarget(links, { file: FILE, slug: '' }, section);
  if (target.kind !== 'section') {
    // A draft is no part of the course yet, and no mistake.
    if (links.unpublished.has(posix.normalize(section.replace(/#.*/s, '')))) return undefined;
    const { message, hint } =
      target.kind === 'broken'
        ? target
        : { message: `\`${section}\` is no section of a lecture.`, hint: 'Write `03-name.md#section`.' };
    report(node, message, hint);
    return undefined;
  }
  const { lecture, fragment: id, old, loose } = target;
  if (old || loose) {
    const said = old ? 'an address of former times' : 'another spelling';
    const now = addressFrom(FILE, lecture, id);
    report(node, `\`${section}\` is ${said}.`, `Write \`section: ${now}\`.`, 'warning');
  }
  return { lecture, section: id };
}
