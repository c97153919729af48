import { join } from 'node:path';
import { bundlingOf } from '../incremental/build-stamp.ts';
import type { PageCode } from '../integration/page-code.ts';
import { sha256 } from '../lib/digest.ts';
import { cacheFolder } from '../read/content-folder.ts';
import type { Site } from '../site/open-site.ts';
import { wordsFor } from '../words/index.ts';

/**
 * Under what name the code is kept that makes the pages of a site at `address`. What is bundled for them depends on our
 * own code, the words and the address of the site, and on no lecture; undefined where a lecture has code of its own.
 */
export function pageCodeOf(site: Site, base: string, address: string | undefined): PageCode | undefined {
  if (!isPredictable(site)) return undefined;
  const { course, map } = site.publication;
  const bundling = bundlingOf([base, address ?? course.site]);
  const key = sha256(JSON.stringify([bundling, wordsFor(course), [...map.publicFiles]]));
  return { key, path: join(cacheFolder(), 'code', `${key.slice(0, 32)}.json`) };
}

/** Whether all that a course's pages are made of is known: code of a lecture may look at whatever it likes. */
export function isPredictable({ publication: { course, interactive } }: Site): boolean {
  return interactive.faults.size === 0 && course.lectures.every(({ format }) => format === 'md');
}
