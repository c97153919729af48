/**
 * Lets the keyboard, and whoever listens, go on from a place in the text that can't have the focus by itself.
 * Nothing scrolls.
 */
export function moveFocus(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex') && place.tabIndex < 0) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
