import type { Part } from './types.ts';

/** Where a part begins on the home page; that of the lectures at the top has no name of its own. */
export function partId({ slug }: Part): string {
  return slug || 'lectures-at-the-top';
}
