/** Opens a lecture's picture in a dialog. Without script its link opens the large file. */
class PictureZoom extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback() {
    this.#listening = new AbortController();
    this.addEventListener('click', (event) => this.#open(event), { signal: this.#listening.signal });
  }

  disconnectedCallback() {
    this.#listening?.abort();
  }

  #open(event: MouseEvent) {
    const link = this.querySelector('a');
    const picture = link?.querySelector('picture')?.cloneNode(true) as HTMLPictureElement | undefined;
    const image = picture?.querySelector('img');
    // A reader who asks for a new tab or window gets it.
    if (!link || !picture || !image || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();

    // The link knows the width of the largest file; asking for that width makes the browser choose it.
    const width = Number(link.dataset.width);
    for (const file of picture.children) (file as HTMLImageElement).sizes = `${width}px`;
    image.height = Math.round((image.height * width) / image.width);
    image.width = width;
    image.loading = 'eager';

    dialog.setAttribute('aria-label', image.alt || 'Picture');
    dialog.replaceChildren(closeButton, picture);
    dialog.onclose = () => link.focus({ preventScroll: true });
    document.body.append(dialog);
    dialog.showModal();
  }
}

/** One for the whole page; a click beside the picture lands on the dialog itself. */
const dialog = document.createElement('dialog');
dialog.className = 'zoom-dialog';

const closeButton = document.createElement('button');
closeButton.type = 'button';
closeButton.textContent = '×';
closeButton.setAttribute('aria-label', 'Close');

dialog.onclick = ({ target }) => {
  if (target === dialog || target === closeButton) dialog.close();
};

customElements.define('picture-zoom', PictureZoom);
