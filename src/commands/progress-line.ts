import type { WriteStream } from 'node:tty';

const OFTEN = 100;

/** A line that says how far a piece of work is, over and over in its place. Silent where nobody watches a terminal. */
export interface ProgressLine {
  show: (done: number, total: number) => void;
  /** Takes the line away. */
  end: () => void;
}

/** Makes such a line: `Reading: 1,204 of 3,000 files`. Work that is done at once shows none. */
export function progressLine(
  before: string,
  noun: string,
  terminal: Pick<WriteStream, 'isTTY' | 'write'> = process.stderr,
): ProgressLine {
  let last = Date.now();
  let isShown = false;
  const erase = () => isShown && terminal.write('\r\u001b[K');
  return {
    show(done, total) {
      if (!terminal.isTTY || Date.now() - last < OFTEN) return;
      last = Date.now();
      erase();
      terminal.write(`${before}: ${number(done)} of ${number(total)} ${noun}`);
      isShown = true;
    },
    end() {
      erase();
      isShown = false;
    },
  };
}

const number = (value: number) => value.toLocaleString('en');
