import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/words.ts';
import { currentSite } from './current-site.ts';

/** The words that the site being built says. */
export function siteWords(): Words {
  return wordsFor(currentSite().publication.course);
}
