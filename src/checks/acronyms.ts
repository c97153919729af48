import type { Acronym, GlossaryTerm, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { everydayAcronyms } from './everyday-acronyms.ts';

/** So many acronyms are named one by one; of more the first stands for all, and so many of them are named. */
const MOST = { alone: 10, named: 30 };
const rule = 'unexplained-acronym';

/** What an acronym stands for is said where the course first uses it, or in the glossary. */
export function checkAcronyms(
  { course }: Publication,
  { off }: LoadedCourse,
  glossary: readonly GlossaryTerm[],
): Problem[] {
  const everyday = everydayAcronyms[course.language.split('-')[0] ?? ''];
  if (!everyday || off.has(rule)) return [];
  const names = glossary.flatMap(({ term, short, aliases }) => [term, short ?? '', ...aliases]);
  const known = new Set([...everyday, ...names.flatMap((name) => [name, name.replace(/s$/, '')])]);
  const found: (Acronym & { file: string; used: NonNullable<Acronym['used']> })[] = [];
  for (const { file, document } of course.lectures)
    for (const { name, used, isExplained } of document.acronyms) {
      if (used && !known.has(name)) {
        known.add(name);
        if (!document.off.includes(rule)) found.push({ name, used, isExplained, file });
      }
      if (isExplained) known.add(name);
    }
  const [first] = found;
  if (!first) return [];
  const write = (acronym: typeof first, message: string, hint: string): Problem => ({
    file: acronym.file,
    place: acronym.used,
    rule,
    severity: 'warning',
    message,
    hint,
  });
  if (found.length <= MOST.alone)
    return found.map((acronym) =>
      write(
        acronym,
        `\`${acronym.name}\` is used before it is explained.`,
        `Explain it here, \`its words (${acronym.name})\`, or put it into \`glossary.yml\`.`,
      ),
    );
  const named = found.slice(0, MOST.named).map(({ name }) => `\`${name}\``);
  const more = found.length > named.length ? `, and ${found.length - named.length} more` : '';
  return [
    write(
      first,
      `${found.length} acronyms are used before they are explained: ${named.join(', ')}${more}.`,
      `Explain each at its first use, \`its words (${first.name})\`, put them into \`glossary.yml\`, or write \`off: [${rule}]\` into course.yml.`,
    ),
  ];
}
