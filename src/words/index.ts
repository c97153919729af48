import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';
import { zhHant } from './zh-hant.ts';

/** The words of each language that the site speaks. */
export const languages: Record<string, Words> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  hi,
  it,
  ja,
  ko,
  pt,
  ru,
  tr,
  zh,
  'zh-Hant': zhHant,
};

/** What an author says in `course.yml` instead of the site's own words. */
export type OwnWords = Partial<Words>;

interface Speaking {
  /** BCP 47 tag. */
  language: string;
  words?: OwnWords | undefined;
}

const known = new WeakMap<Speaking, Words>();

/** The words that a course's site says: of its language, English where we don't speak it, and the author's own. */
export function wordsFor(course: Speaking): Words {
  let words = known.get(course);
  if (!words) {
    const { language, script } = new Intl.Locale(course.language).maximize();
    const ours = languages[`${language}-${script}`] ?? languages[language] ?? en;
    words = course.words ? { ...ours, ...course.words } : ours;
    known.set(course, words);
  }
  return words;
}
