import { posix } from 'node:path';
import type { Chosen, Reason } from '../course/choose-lectures.ts';
import { plural } from '../lib/plural.ts';
import type { Translations } from './translations.ts';

const reasons: Record<Reason, (names: string, count: number) => string> = {
  underscore: (names, count) =>
    `${plural(count, 'file')} behind a name that begins with \`_\` (${names}): \`include: [_name]\` in course.yml takes a folder in`,
  format: (names) => `${names}: only Markdown is read; a link to one offers it as a file`,
  repository: (names) => `${names}, which a host shows: another name would be a lecture's`,
  template: (names, count) => `${plural(count, 'file')} of Hugo's templates and themes (${names})`,
  data: (names, count) => `${plural(count, 'file')} of front matter alone (${names})`,
  readme: (names, count) =>
    `${plural(count, 'README')} beside other lectures (${names}): \`index.md\` would be shown`,
};

/** One sentence on what looks like a lecture and is left alone, why, and how to include it; undefined for nothing. */
export function leftOutLine(
  left: Chosen['left'],
  links: { translations?: Translations; again: string[]; outside: string[] },
): string | undefined {
  const groups = Map.groupBy(left, ({ reason }) => reason);
  const parts = [...groups].map(([reason, files]) =>
    reasons[reason](
      namesOf(
        files.map(({ file }) => file),
        reason,
      ),
      files.length,
    ),
  );
  const { translations, again, outside } = links;
  if (translations && translations.left.size > 0) parts.push(inOtherLanguages(translations));
  if (again.length > 0)
    parts.push(`${plural(again.length, 'link')} to a folder that is read already (${some(again)})`);
  if (outside.length > 0)
    parts.push(
      `${plural(outside.length, 'link')} out of the folder (${some(outside)}): put the files themselves here`,
    );
  return parts.length > 0 ? `Left alone: ${parts.join('; ')}.` : undefined;
}

function namesOf(files: string[], reason: Reason): string {
  if (reason === 'format') {
    const kinds = Map.groupBy(files, (file) => posix.extname(file).toLowerCase());
    return [...kinds].map(([ending, same]) => `${plural(same.length, `\`${ending}\` file`)}`).join(', ');
  }
  const hidden = (file: string) => {
    const pieces = file.split('/');
    return pieces.slice(0, pieces.findIndex((piece) => piece.startsWith('_')) + 1).join('/');
  };
  return some([...new Set(reason === 'underscore' ? files.map(hidden) : files)]);
}

function inOtherLanguages({ left, languages, tag }: Translations): string {
  const [first] = languages;
  const how = first
    ? `: in course.yml, \`language: ${tag}\` shows those instead, \`include: [${first}]\` those as well`
    : '';
  return `${plural(left.size, 'page')} in other languages (${some(languages.length > 0 ? languages : [...left])})${how}`;
}

function some(names: string[]): string {
  return `${names
    .slice(0, 3)
    .map((name) => `\`${name}\``)
    .join(', ')}${names.length > 3 ? ', …' : ''}`;
}
