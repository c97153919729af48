import { siteAddress } from './site-address.ts';

/** Has the browser fetch what any question needs beside the scripts that ask for it, not after them. */
export function preloadIndex(): void {
  preload('search.json');
}

/** Has the browser fetch a file of the index that will be asked for soon. */
export function preload(name: string): void {
  const link = document.createElement('link');
  Object.assign(link, {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    href: siteAddress(`pagefind/${name}`),
  });
  document.head.append(link);
}
