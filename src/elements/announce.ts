/** Screen readers hear of a change only in a region that they have already met. */
const PAUSE = 100;
const SHOWN = 2400;

let line: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says a few words at the foot of the screen, to eyes and to screen readers, and takes them back. */
export function announce(words: string): void {
  if (!line) {
    line = document.createElement('p');
    line.className = 'announcement';
    line.role = 'status';
    document.body.append(line);
  }
  const region = line;
  // The same words twice are a change only with nothing between them.
  region.replaceChildren();
  clearTimeout(timer);
  timer = setTimeout(() => {
    region.textContent = words;
    timer = setTimeout(() => region.replaceChildren(), SHOWN);
  }, PAUSE);
}
