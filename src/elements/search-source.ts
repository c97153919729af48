import { type SearchEngine, searchEngine } from '../search/engine.ts';
import { indexSource } from './index-source.ts';
import { renewedSearch } from './renewed-search.ts';

let engine: SearchEngine | undefined;

/** Asks the course's index. */
export const ask = renewedSearch((times) => {
  engine = searchEngine(indexSource(times));
  return engine.ask;
});

/** Fetches what any question needs, from the moment a reader is about to ask one. */
export const warm = async () => engine?.warm();
