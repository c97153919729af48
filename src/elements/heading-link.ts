import * as words from '../words/in-browser.ts';
import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import { placeAddress } from './place-address.ts';

// Following a heading's own link also copies its full address.
document.addEventListener('click', async ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a.heading-link');
  if (link && (await copyText(placeAddress(link.hash)))) announce(words.linkCopied);
});
