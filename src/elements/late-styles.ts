import { offerNewer } from './late.ts';

const loading = new Map<string, Promise<void>>();

/** Loads a stylesheet that a page has no use for before now; without it, should it fail to come, all still works. */
export function loadStyles(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const coming = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      void offerNewer();
      resolve();
    };
    document.head.append(link);
  });
  loading.set(address, coming);
  return coming;
}
