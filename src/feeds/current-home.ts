import { currentSite } from '../site/current-site.ts';
import type { Home } from './full-address.ts';

/** Where the site that is being built will be published. */
export function currentHome(): Home {
  return { base: currentSite().publication.base, site: import.meta.env.SITE };
}
