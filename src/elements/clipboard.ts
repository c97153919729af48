let line: HTMLElement | undefined;
let fading = 0;

/** Copies a text; false where the browser does not allow it, as on a page without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says a few words at the foot of the screen, to eyes and to screen readers, and takes them back. */
export function announce(words: string): void {
  if (!line) {
    line = document.createElement('p');
    line.className = 'announcement';
    line.role = 'status';
    document.body.append(line);
  }
  line.textContent = words;
  clearTimeout(fading);
  fading = window.setTimeout(() => line?.replaceChildren(), 2400);
}
