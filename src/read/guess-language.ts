import eld from 'eld/small';
import type { LectureDocument } from '../course/types.ts';

/** Characters that settle it; more only cost time. */
const ENOUGH = 6000;
/** Fewer say nothing certain. */
const FEWEST = 40;

/** The language that the running text of a course is in, as a BCP 47 tag; undefined where that isn't plain. */
export function guessLanguage(documents: readonly LectureDocument[]): string | undefined {
  const share = Math.ceil(ENOUGH / Math.max(1, documents.length));
  const text = documents
    .map(({ records }) => proseOf(records).slice(0, Math.max(200, share)))
    .join('\n')
    .slice(0, 4 * ENOUGH);
  if (text.replace(/\P{L}/gu, '').length < FEWEST) return undefined;
  const found = eld.detect(text);
  return found.language && found.isReliable() ? found.language : undefined;
}

function proseOf(records: LectureDocument['records']): string {
  return records
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join('\n');
}
