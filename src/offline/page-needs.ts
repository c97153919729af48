import { type ListedFile, pathOf, pictureOf, type Version } from './course-files.ts';
import { sensibleSize } from './picture-size.ts';

/**
 * The files that a page loads: styles, scripts, fonts, and one size of each picture it shows. Links to other pages and
 * larger pictures are left out.
 */
export function needsOf(html: string, version: Version, base: string): ListedFile[] {
  const paths = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:link|script|img|source)\b[^<>]*>/g)) {
    for (const [, attribute, value = ''] of tag.matchAll(/\b(href|src|srcset)="([^"]*)"/g)) {
      const written = attribute === 'srcset' ? value.split(',') : [value];
      for (const address of written) {
        const path = pathOf(address.trim().split(/[\s?#]/)[0] ?? '', base);
        const picture = path && pictureOf(path);
        const sizes = picture ? version.pictures.get(picture) : undefined;
        const needed = sizes ? sensibleSize(sizes) : path;
        if (needed && !needed.endsWith('.html')) paths.add(needed);
      }
    }
  }
  return [...paths].flatMap((path) => {
    const file = version.byPath.get(path);
    return file ? [file] : [];
  });
}

/** The scripts that a script imports before it runs. */
export function importsOf(script: string, version: Version): ListedFile[] {
  return [...script.matchAll(/\bfrom\s*["']\.\/([\w.-]+)["']/g)].flatMap(([, name]) => {
    const file = version.byPath.get(`_astro/${name}`);
    return file ? [file] : [];
  });
}
