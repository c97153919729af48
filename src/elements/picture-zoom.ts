import styles from '../styles/picture-zoom.css?url';
import * as words from '../words/in-browser.ts';
import { loadStyles } from './late-styles.ts';

/** Opens in a dialog the picture that a link holds, or the drawing that it stands beside, if it is still wanted. */
export async function openPicture(link: HTMLAnchorElement, isWanted: () => boolean): Promise<void> {
  await loadStyles(styles);
  if (!isWanted()) return;
  const picture = link.querySelector('picture') ? largePicture(link) : drawingBeside(link);
  if (!picture) return;
  const name = picture.querySelector('img')?.alt || picture.querySelector('title')?.textContent;
  dialog.setAttribute('aria-label', name || words.picture);
  dialog.replaceChildren(closeButton, picture);
  dialog.onclose = () => link.focus({ preventScroll: true });
  document.body.append(dialog);
  dialog.showModal();
}

/** The picture as large as the link knows it. */
function largePicture(link: HTMLAnchorElement): Element | undefined {
  const picture = link.querySelector('picture')?.cloneNode(true) as HTMLPictureElement;
  const image = picture.querySelector('img');
  if (!image) return undefined;
  // The link knows the width of the largest file; asking for that width makes the browser choose it.
  const width = Number(link.dataset.width);
  for (const file of picture.children) (file as HTMLImageElement).sizes = `${width}px`;
  image.height = Math.round((image.height * width) / image.width);
  image.width = width;
  image.loading = 'eager';
  return picture;
}

/** A copy of the drawing, whose name and description have ids of their own. */
function drawingBeside(link: HTMLAnchorElement): Element | undefined {
  const drawing = link.parentElement?.previousElementSibling?.cloneNode(true) as Element | undefined;
  for (const named of drawing?.querySelectorAll(':is(title, desc)[id]') ?? []) named.id = `large-${named.id}`;
  const ids = drawing?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (ids.length > 0) drawing?.setAttribute('aria-labelledby', ids.map((id) => `large-${id}`).join(' '));
  return drawing;
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
