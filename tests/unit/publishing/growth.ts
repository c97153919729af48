/** Work of a few milliseconds is too little to tell anything of its growth, and nothing to be afraid of. */
const LITTLE = 4;
/** Milliseconds of work that are measured: some systems count by ticks of four. */
const ENOUGH = 60;
/** Four times the text may take four times the work, and with what comes on top of it eight. */
const MOST = 9;

/**
 * Whether a job grows with its text or faster, told by what a quarter of it costs: by this thread's processor
 * time, which other programs and tests don't add to, over many runs. A slow machine is slow with both.
 */
export function growth(job: (share: number) => unknown): 'same' | 'more' {
  for (let tries = 0; tries < 2; tries++) {
    const began = performance.now();
    job(1);
    if (performance.now() - began < LITTLE) return 'same';
  }
  return cost(() => job(1)) > MOST * cost(() => job(1 / 4)) ? 'more' : 'same';
}

/** Milliseconds that a job takes of this thread, in the mean. */
function cost(job: () => unknown): number {
  const began = worked();
  let runs = 0;
  do {
    job();
    runs++;
  } while (worked() - began < ENOUGH);
  return (worked() - began) / runs;
}

/** Milliseconds that this thread has worked. Only the sum is measured: how much of it was the system's is guessed. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
