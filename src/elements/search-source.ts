import type { Answer } from '../search/answer.ts';
import type { SearchOptions } from '../search/candidates.ts';
import { searchEngine } from '../search/engine.ts';
import { indexSource } from './index-source.ts';

const search = searchEngine(indexSource);

/** Searches one after the other, so that an older answer never replaces a newer one: it gives undefined instead. */
export function latestSearch(): (text: string, options?: SearchOptions) => Promise<Answer | undefined> {
  let latest = 0;
  return async (text, options) => {
    const own = ++latest;
    const answer = await search(text, options);
    return own === latest ? answer : undefined;
  };
}
