/** Milliseconds after which a page should answer its reader again; on a phone they are few words. */
const SLICE = 12;

/** Does a job for each thing in turn, and lets the page do what waits in between. */
export async function inSlices<Thing>(things: readonly Thing[], job: (thing: Thing) => void): Promise<void> {
  let since = performance.now();
  for (const thing of things) {
    job(thing);
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
