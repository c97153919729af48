/** Says in an element's own line, with the words that the page gave it, that what it needs did not come. */
export function sayFailed(element: HTMLElement): void {
  const status = element.querySelector('[role=status]');
  if (status) status.textContent = element.dataset.failed ?? '';
}
