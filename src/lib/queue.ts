import { availableParallelism } from 'node:os';

/** Makes a queue that runs at most `atOnce` of the jobs given to it at the same time, in the order in which they came. */
export function createQueue(
  atOnce: number = availableParallelism(),
): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (job) => {
    // A finished job hands its place straight on, so `running` never counts a place that somebody already owns.
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
