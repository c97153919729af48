import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from '../syntax/visit.ts';

/** What the home page of a built site says of the whole. */
export interface SiteFacts {
  title: string;
  /** Sub-path the site was built for, with a slash at both ends. */
  base: string;
  /** Where the home page stands in the web; undefined where the course doesn't say. */
  home: string | undefined;
}

/** Reads them from the home page's HTML; throws where that is no page of a site built here. */
export function siteFacts(html: string): SiteFacts {
  let title = '';
  let base: string | undefined;
  let home: string | undefined;
  visit(fromHtml(html), 'element', (element: Element) => {
    const { tagName, properties } = element;
    const is = (rel: string) => tagName === 'link' && [properties.rel].flat().includes(rel);
    if (tagName === 'title') title ||= textOf(element);
    if (is('canonical')) home = String(properties.href);
    if (is('stylesheet')) base ??= /^(.*\/)_astro\//.exec(String(properties.href))?.[1];
  });
  if (base === undefined) throw new Error('The home page is not one that `npm run build` has written.');
  return { title, base, home };
}
