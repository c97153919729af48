import { kindEquation } from '../words/in-browser.ts';

const WIDE = '.equation, figure.figure, .prose math';

/** Lets the keyboard reach what is wider than the screen and so scrolls inside itself, and only that. */
function markScrollable(): void {
  for (const element of document.querySelectorAll<HTMLElement>(WIDE)) {
    const isWide = scrolls(element);
    if (isWide) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
    // A plain block that has the focus would be met without a name.
    if (element.className === 'equation') {
      element.role = isWide ? 'group' : null;
      element.ariaLabel = isWide ? (element.querySelector('a')?.ariaLabel ?? kindEquation) : null;
    }
  }
}

/** A caption in the margin makes its figure wider as well, without anything to scroll. */
function scrolls(element: HTMLElement): boolean {
  return element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible';
}

// Formulas take their final width with their font.
document.fonts.ready.then(markScrollable);
new ResizeObserver(markScrollable).observe(document.documentElement);
