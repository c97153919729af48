import { moveFocus } from './move-focus.ts';

/** What keeps words folded away until it is opened. */
const FOLDS = 'details:not([open]), .note:not(:target, [data-open])';

/** Whether words can be seen, or could be if what folds them were opened. */
export function canBeShown(range: Range): boolean {
  return range.getClientRects().length > 0 || elementOf(range)?.closest(FOLDS) !== null;
}

/** Opens whatever folds these words away, however deep, and scrolls to them in both directions. */
export function bringIntoView(range: Range): void {
  const place = elementOf(range);
  for (let fold = place?.closest(FOLDS); fold; fold = place?.closest(FOLDS))
    fold.toggleAttribute(fold.matches('details') ? 'open' : 'data-open', true);
  for (let box = place; box && box !== document.body; box = box.parentElement) scrollSideways(box, range);
  const { top, bottom } = range.getBoundingClientRect();
  if (top < innerHeight * 0.15 || bottom > innerHeight * 0.8)
    scrollBy({ top: top - innerHeight * 0.33, behavior: 'instant' });
}

/** Reading and the Tab key go on from these words. */
export function focusBlock(range: Range | undefined): void {
  const block =
    range &&
    elementOf(range)?.closest<HTMLElement>('p, li, td, th, figcaption, summary, dd, pre, h2, h3, h4');
  if (block) moveFocus(block);
}

/** Pushes a box that is narrower than what it holds until it shows the words, with a little beside them. */
function scrollSideways(box: Element, range: Range): void {
  if (box.scrollWidth <= box.clientWidth || getComputedStyle(box).overflowX === 'visible') return;
  const words = range.getBoundingClientRect();
  const { left, right } = box.getBoundingClientRect();
  const beside = Math.min(96, Math.max(0, (right - left - words.width) / 2));
  const by = Math.min(0, words.left - left - beside) || Math.max(0, words.right - right + beside);
  box.scrollBy({ left: by, behavior: 'instant' });
}

function elementOf({ startContainer }: Range): Element | null {
  return startContainer instanceof Element ? startContainer : startContainer.parentElement;
}
