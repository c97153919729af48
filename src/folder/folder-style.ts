import { type BuiltSite, folderAddress } from './folder-address.ts';

/** A stylesheet of the site as it stands in the folder, and the files it needs there. */
export function folderStyle(css: string, from: string, site: BuiltSite): { css: string; needs: string[] } {
  const needs = new Set<string>();
  const written = css.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, quote: string, target: string) => {
    const address = folderAddress(target, from, site);
    if (address?.file) needs.add(address.file);
    return address ? `url(${quote}${address.written}${quote})` : whole;
  });
  // A page of the site loads its fonts ahead; here they get the moment that this takes, or none would be used.
  return { css: written.replace(/font-display:\s*optional/g, 'font-display:swap'), needs: [...needs] };
}
