import { lecturesRead, recallPlace } from './reading-memory.ts';
import { forget, PLACE, READ, store, stored } from './stored.ts';

const ANSWERS = 'answers';

/** What a reader answered to the questions of the lectures, by each question's key. */
export function recallAnswers(): Record<string, unknown> {
  return { ...Object(stored(ANSWERS)) };
}

/** Keeps an answer; none takes it out of mind. */
export function rememberAnswer(key: string, given: string | undefined): void {
  const { [key]: _, ...others } = recallAnswers();
  store(ANSWERS, given === undefined ? others : { ...others, [key]: given });
}

/** Whether anything is kept about what was read. */
export function hasReading(): boolean {
  return recallPlace() !== undefined || lecturesRead().length > 0 || Object.keys(recallAnswers()).length > 0;
}

/** Forgets place, marks and answers. */
export function forgetReading(): void {
  forget(PLACE, READ, ANSWERS);
}
