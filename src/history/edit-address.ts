import { encodePath } from '../lib/paths.ts';
/**
 * Where a reader can propose a change to a lecture: the address that `edit:` in `course.yml` gives, or
 * `npm run build -- --edit`, with the lecture's path after it.
 */
export function editAddress(edit: string | undefined, file: string): string | undefined {
  if (!edit) return undefined;
  const path = encodePath(file);
  return `${edit.replace(/\/?$/, '/')}${path}`;
}
