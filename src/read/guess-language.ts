import type { LectureDocument } from '../course/types.ts';
import { isLanguage } from './course-file.ts';

/** Fewer letters say nothing certain, unless they are in another script than English, or all speak for one language. */
const FEWEST = 40;
const FEWEST_RELIABLE = 20;
const FEWEST_OF_OTHERS = 8;
/** Letters of a text in the Latin alphabet that show in which of its languages it is. */
const PLAINLY = 400;

/**
 * The language that most of a course's running text is in, as a BCP 47 tag; undefined where that isn't plain. Each
 * lecture has a voice as long as its text, so that a translated README doesn't speak for all.
 */
export function guessLanguage(documents: readonly LectureDocument[]): string | undefined {
  const votes = new Map<string, number>();
  const fewest = new Map<string, number>();
  for (const { textLanguage } of documents) {
    const { language, letters, isLatin, isReliable } = textLanguage;
    if (letters === 0) continue;
    votes.set(language, (votes.get(language) ?? 0) + letters);
    const own = !isReliable ? FEWEST : isLatin ? FEWEST_RELIABLE : FEWEST_OF_OTHERS;
    fewest.set(language, Math.min(own, fewest.get(language) ?? FEWEST));
  }
  const [[best, voice] = ['', 0]] = [...votes].sort(([, one], [, other]) => other - one);
  return best !== '' && voice >= (fewest.get(best) ?? FEWEST) ? best : undefined;
}

/**
 * The language of each lecture that plainly isn't in that of its course: what its front matter says or, where nobody
 * said the course's, what a text shows that is long enough or in another script. Undefined for any other.
 */
export function ownLanguages(
  documents: readonly LectureDocument[],
  course: string,
  isGuessed: boolean,
): (string | undefined)[] {
  return documents.map(({ frontmatter, textLanguage: { language, isLatin, isReliable, letters } }) => {
    const said = [frontmatter.lang, frontmatter.language].find(isLanguage);
    if (said || !isGuessed) return said && baseOf(said) !== baseOf(course) ? said : undefined;
    if (language === '' || baseOf(language) === baseOf(course) || !isReliable) return undefined;
    const isAmongLatin = isLatin && new Intl.Locale(course).maximize().script === 'Latn';
    return letters >= (isAmongLatin ? PLAINLY : FEWEST) ? language : undefined;
  });
}

const baseOf = (language: string) => language.split('-')[0]?.toLowerCase();
