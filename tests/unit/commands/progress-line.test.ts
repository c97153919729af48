import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressLine } from '../../../src/commands/progress-line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function terminal(isTTY: boolean) {
  const said: string[] = [];
  return { said, isTTY, write: (text: string) => said.push(text) > 0 };
}

it('says how far the work is in one line of a terminal, and takes it away', () => {
  const screen = terminal(true);
  const line = progressLine('Reading', 'files', screen);
  line.show(1, 3000);
  expect(screen.said).toEqual([]);
  vi.advanceTimersByTime(150);
  line.show(1204, 3000);
  line.show(1205, 3000);
  vi.advanceTimersByTime(150);
  line.show(2400, 3000);
  line.end();
  expect(screen.said.join('').split('\r\u001b[K')).toEqual([
    'Reading: 1,204 of 3,000 files',
    'Reading: 2,400 of 3,000 files',
    '',
  ]);
});

it('is silent in a pipe', () => {
  const pipe = terminal(false);
  const line = progressLine('Reading', 'files', pipe);
  vi.advanceTimersByTime(150);
  line.show(5, 10);
  line.end();
  expect(pipe.said).toEqual([]);
});
