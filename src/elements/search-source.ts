import { searchEngine } from '../search/engine.ts';
import { indexSource } from './index-source.ts';
import { renewedSearch } from './renewed-search.ts';

/** Asks the course's index, which is loaded with the first question. */
export const ask = renewedSearch((times) => searchEngine(indexSource(times)));
