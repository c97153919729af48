import { late } from './late.ts';
import { markRead, recallPlace } from './reading-memory.ts';

// A page that the browser kept whole, and shows again when the reader goes back to it, was told nothing of what was
// stored meanwhile; neither was a page in another tab, of what is read in this one.
addEventListener('pageshow', ({ persisted }) => persisted && dispatchEvent(new Event('storage')));
addEventListener('storage', renew);
renew();

function renew(): void {
  markRead();
  if (recallPlace() && document.querySelector('continue-reading'))
    late(() => import('./continue-reading.ts'));
}
