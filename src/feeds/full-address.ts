import { encodePath } from '../lib/paths.ts';
import { currentSite } from '../site/current-site.ts';

/** Where a site is published. */
export interface Home {
  /** The sub-path, with a slash at both ends. */
  base: string;
  /** What comes before it, such as `https://notes.example.org`; undefined where nobody has said it. */
  site: string | URL | undefined;
}

/** The whole address of a page or file of the site, by its path in it; from the base on where that is all we know. */
export function fullAddress({ base, site }: Home, path: string): string {
  const address = `${base}${encodePath(path)}`;
  return fromRoot(site, address);
}

/** An address that begins with a slash, with the site's address before it where that is known. */
export function fromRoot(site: Home['site'], address: string): string {
  return site && address.startsWith('/') ? new URL(address, site).href : address;
}

/** Where the site that is being built will be published. */
export function currentHome(): Home {
  return { base: currentSite().publication.base, site: import.meta.env.SITE };
}
