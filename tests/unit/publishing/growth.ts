/** Work of a millisecond is too little to tell anything of its growth, and nothing to be afraid of. */
const LITTLE = 4;
/** Four times the text may take four times the work, and with what comes on top of it eight. */
const MOST = 9;

/**
 * Whether a job grows with its text or faster, told by what a quarter of it costs: by this thread's processor
 * time, which other programs and tests don't add to, the least of several tries. A slow machine is slow with both.
 */
export function growth(job: (share: number) => unknown): 'same' | 'more' {
  const cost = (share: number, tries: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let time = 0; time < tries; time++) {
      const { user } = process.threadCpuUsage();
      job(share);
      least = Math.min(least, (process.threadCpuUsage().user - user) / 1000);
    }
    return least;
  };
  if (cost(1, 1) < LITTLE || cost(1, 2) < LITTLE) return 'same';
  return cost(1, 3) > MOST * Math.max(cost(1 / 4, 3), LITTLE / MOST) ? 'more' : 'same';
}
