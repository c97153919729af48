import type { Answer } from '../search/answer.ts';
import { type SearchEngine, type SearchOptions, searchEngine } from '../search/engine.ts';
import { boundedQuestion } from './bounded-question.ts';
import { indexSource } from './index-source.ts';
import { renewedSearch } from './renewed-search.ts';

let engine: SearchEngine | undefined;

const askIndex = renewedSearch((times) => {
  engine = searchEngine(indexSource(times));
  return engine.ask;
});

/** Asks the course's index, as far as a question is answered. */
export async function ask(text: string, options: SearchOptions): Promise<Answer> {
  const { words, isCut } = boundedQuestion(text, document.documentElement.lang || 'en');
  return { ...(await askIndex(words, options)), isCut };
}

/** Fetches what any question needs, from the moment a reader is about to ask one. */
export const warm = async () => engine?.warm();
