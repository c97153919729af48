/** @typedef {import('./run-program.mjs').Output} Output */

/**
 * Runs jobs at the same time and gives what they come to, in order. It reads as if one had run after the other: the
 * first prints on our own channels; what another prints is held back until all before it have ended.
 * @template T
 * @param {((output: Output | undefined) => Promise<T>)[]} jobs each is told where to print, if not on our own channels
 * @param {Output} ours our own channels, for tests
 * @returns {Promise<T[]>}
 */
export async function runRound(jobs, ours = channels) {
  const running = jobs.map((job, index) => {
    const held = index === 0 ? undefined : holdBack(ours);
    return { held, done: job(held) };
  });
  const all = Promise.all(running.map(({ done }) => done));
  // Thrown at the end, when the others have had their say.
  all.catch(() => {});
  for (const { held, done } of running) {
    held?.release();
    await done.catch(() => {});
  }
  return all;
}

/** @type {Output} */
const channels = {
  out: (chunk) => process.stdout.write(chunk),
  err: (chunk) => process.stderr.write(chunk),
};

/**
 * @param {Output} ours
 * @returns {Output & { release: () => void }} passes on what is written to it, from its release on
 */
function holdBack(ours) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let isFree = false;
  /** @param {() => void} write */
  const say = (write) => void (isFree ? write() : waiting.push(write));
  return {
    out: (chunk) => say(() => ours.out(chunk)),
    err: (chunk) => say(() => ours.err(chunk)),
    release() {
      isFree = true;
      for (const write of waiting.splice(0)) write();
    },
  };
}
