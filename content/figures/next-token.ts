import type { Tales } from './kit/tales.ts';
import { view as machine, type State } from './one-token-at-a-time.ts';

export { controls, files, first, open, say, settle } from './one-token-at-a-time.ts';

/** The machine of lecture 2 as the course's first page shows it: with a word on what it is. */
export function view(state: State, tales: Tales): string {
  return `<p>A language model does one thing: it says how likely each word is to come next. Here is one, trained for this course. Draw a word, or begin a tale of your own.</p>${machine(state, tales)}`;
}
