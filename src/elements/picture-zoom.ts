import * as words from '../words/in-browser.ts';

/** Opens in a dialog the picture that a link of a lecture holds, as large as the link knows it. */
export function openPicture(link: HTMLAnchorElement): void {
  const picture = link.querySelector('picture')?.cloneNode(true) as HTMLPictureElement | undefined;
  const image = picture?.querySelector('img');
  if (!picture || !image) return;

  // The link knows the width of the largest file; asking for that width makes the browser choose it.
  const width = Number(link.dataset.width);
  for (const file of picture.children) (file as HTMLImageElement).sizes = `${width}px`;
  image.height = Math.round((image.height * width) / image.width);
  image.width = width;
  image.loading = 'eager';

  dialog.setAttribute('aria-label', image.alt || words.picture);
  dialog.replaceChildren(closeButton, picture);
  dialog.onclose = () => link.focus({ preventScroll: true });
  document.body.append(dialog);
  dialog.showModal();
}

/** One for the whole page; a click beside the picture lands on the dialog itself. */
const dialog = document.createElement('dialog');
dialog.className = 'zoom-dialog';

const closeButton = document.createElement('button');
closeButton.type = 'button';
closeButton.textContent = '×';
closeButton.setAttribute('aria-label', words.close);

dialog.onclick = ({ target }) => {
  if (target === dialog || target === closeButton) dialog.close();
};
