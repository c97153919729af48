import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchStates } from '../../../src/elements/search-states.ts';

let field = '';
let states: SearchStates<string, string>;
let done: string[];
let answers: { question: string; give: () => void; refuse: () => void }[];

const ways = {
  question: () => field.trim() || undefined,
  ask: (question: string) =>
    new Promise<string>((resolve, reject) => {
      answers.push({ question, give: () => resolve(question), refuse: () => reject(new Error('lost')) });
    }),
  show: (answer: string | undefined) => done.push(`show ${answer ?? 'recent'}`),
  waiting: () => done.push('wait'),
  failed: () => done.push('fail'),
  choose: (how: string) => done.push(`choose ${how} for ${field}`),
};

const settle = () => vi.advanceTimersByTimeAsync(0);

/** Types letter by letter, as fast as a machine. */
function type(words: string): void {
  for (const letter of words) {
    field += letter;
    states.typed();
  }
}

async function give(which = -1): Promise<void> {
  answers.at(which)?.give();
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  field = '';
  done = [];
  answers = [];
  states = new SearchStates();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a second press while it opens does no harm, nor does one afterwards', async () => {
  states.open();
  states.open();
  expect(states.is).toBe('opening');
  states.ready(ways);
  states.open();
  expect(states.is).toBe('open');
  await settle();
  expect(done).toEqual(['show recent']);
});

test('what is typed while it opens is asked once it is there', async () => {
  states.open();
  type('attention');
  states.ready(ways);
  expect(answers.map(({ question }) => question)).toEqual(['attention']);
  await give();
  expect(done).toEqual(['show attention']);
});

test('Enter while it opens chooses when the answer comes', async () => {
  states.open();
  type('beam');
  states.choose('here');
  states.ready(ways);
  expect(done).toEqual([]);
  await give();
  expect(done).toEqual(['show beam', 'choose here for beam']);
});

test('closed while it opens, it stays closed and asks nothing', async () => {
  states.open();
  type('beam');
  states.choose('here');
  states.close();
  states.ready(ways);
  await vi.advanceTimersByTimeAsync(5000);
  expect([states.is, answers, done]).toEqual(['closed', [], []]);
});

test('typing is asked when it rests, once', async () => {
  states.open();
  states.ready(ways);
  type('atten');
  await vi.advanceTimersByTimeAsync(60);
  type('tion');
  await vi.advanceTimersByTimeAsync(60);
  expect(answers).toEqual([]);
  await vi.advanceTimersByTimeAsync(40);
  expect(answers.map(({ question }) => question)).toEqual(['attention']);
});

test('an older answer never takes the place of a newer one', async () => {
  states.open();
  states.ready(ways);
  for (const words of ['one', ' two']) {
    type(words);
    await vi.advanceTimersByTimeAsync(100);
  }
  await give(1);
  await give(0);
  expect(done.filter((what) => what.startsWith('show o'))).toEqual(['show one two']);
});

test('an answer is not shown to a reader who has typed on', async () => {
  states.open();
  states.ready(ways);
  type('one');
  await vi.advanceTimersByTimeAsync(100);
  type(' two');
  await give(0);
  expect(done).not.toContain('show one');
});

test('what is chosen answers what is typed, in a new tab too', async () => {
  states.open();
  states.ready(ways);
  type('one');
  await vi.advanceTimersByTimeAsync(100);
  await give();
  states.choose('tab');
  expect(done.at(-1)).toBe('choose tab for one');
  type(' two');
  states.choose('tab');
  expect(done.at(-1)).toBe('choose tab for one');
  await give();
  expect(done.slice(-2)).toEqual(['show one two', 'choose tab for one two']);
});

test('closing takes a choice back that waits for its answer, and so does typing on', async () => {
  states.open();
  states.ready(ways);
  type('one');
  states.choose('here');
  states.close();
  await give();
  states.open();
  type(' two');
  states.choose('here');
  type(' three');
  await vi.advanceTimersByTimeAsync(100);
  await give();
  expect(done.filter((what) => what.startsWith('choose'))).toEqual([]);
});

test('a choice is made once', async () => {
  states.open();
  type('one');
  states.choose('here');
  states.ready(ways);
  await give();
  void states.ask();
  await give();
  expect(done.filter((what) => what.startsWith('choose'))).toHaveLength(1);
});

test('says that an answer takes a while, and that it could not be had; the choice is gone then', async () => {
  states.open();
  states.ready(ways);
  type('one');
  states.choose('here');
  await vi.advanceTimersByTimeAsync(500);
  answers.at(-1)?.refuse();
  await settle();
  expect(done.slice(-2)).toEqual(['wait', 'fail']);
  void states.ask();
  await give();
  expect(done.at(-1)).toBe('show one');
});

test('opened again it asks what stands in the field', async () => {
  states.open();
  states.ready(ways);
  states.close();
  field = 'words';
  states.open();
  await give();
  expect(done.at(-1)).toBe('show words');
});
