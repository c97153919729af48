import { type BuiltSite, folderAddress } from './folder-address.ts';

/** A stylesheet of the site as it stands in the folder, and the files it needs there. */
export function folderStyle(css: string, from: string, site: BuiltSite): { css: string; needs: string[] } {
  const needs = new Set<string>();
  const written = css.replace(
    /url\(\s*(["']?)([^"'()\s](?:[^"'()]*[^"'()\s])?)\1\s*\)/g,
    (whole, quote: string, target: string) => {
      const address = folderAddress(target, from, site);
      if (address?.file) needs.add(address.file);
      return address ? `url(${quote}${address.written}${quote})` : whole;
    },
  );
  return { css: forFiles(written), needs: [...needs] };
}

/** What a page does differently when it comes from a file. */
function forFiles(css: string): string {
  return (
    css
      // Fonts aren't loaded ahead: they get the moment that they take, or none would be used.
      .replace(/font-display:\s*optional/g, 'font-display:swap')
      // Chromium begins a transition from one file to another and breaks it off with an error.
      .replace(/@view-transition\s*\{[^}]*\}/g, '')
  );
}
