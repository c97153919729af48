import * as words from '../words/in-browser.ts';

/**
 * Loads a part of the site's code that a page needs only now; undefined where it can't be had. Where that is because
 * the host has a newer version by now, which has other files, the reader is offered to load that.
 */
export async function late<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch {
    await offerNewer();
    return undefined;
  }
}

/** Called where a file could not be had: offers to reload where the page is older than what the host has. */
export async function offerNewer(): Promise<void> {
  if (await isOld().catch(() => false)) offerReload();
}

/** Whether the page, as the host has it now, names other files of code than the page that is open. */
async function isOld(): Promise<boolean> {
  const named = [
    ...document.querySelectorAll<HTMLElement>('script[type="module"][src], interactive-figure[src]'),
  ].flatMap((element) => [
    element.getAttribute('src') as string,
    ...Object.values(JSON.parse(element.dataset.files ?? '{}') as Record<string, string>),
  ]);
  const answer = await fetch(location.pathname, { cache: 'no-store' });
  const page = answer.ok ? await answer.text() : '';
  return page !== '' && !named.every((address) => page.includes(address));
}

function offerReload(): void {
  if (document.querySelector('.old-version')) return;
  const offer = document.createElement('p');
  offer.className = 'announcement old-version';
  offer.role = 'status';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.reload;
  button.onclick = () => location.reload();
  offer.append(words.courseChanged, ' ', button);
  document.body.append(offer);
}
