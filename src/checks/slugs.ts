import { sitePages } from '../course/resolve-target.ts';
import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** First pieces of addresses that the site uses for its own files. */
const reserved = new Set([...sitePages, 'files', 'styles', 'pagefind', '_pictures', '_astro', 'favicon.svg', 'robots.txt']);

/** Every lecture needs an address of its own that doesn't hide a page of the site. */
export function checkSlugs({ course }: Publication): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { file, slug } of course.lectures) {
    const report = (rule: string, message: string, hint: string) =>
      problems.push({ file, place: { line: 1, column: 1 }, rule, severity: 'error', message, hint });
    const first = slug.split('/')[0] as string;
    const other = seen.get(slug);
    if (slug === '' || slug.split('/').some((piece) => piece === '' || piece === '.' || piece === '..')) {
      report('bad-slug', `The name of the file gives no address (\`${slug}\`).`, 'Name it with letters or digits, or give it a `slug` in the front matter.');
    } else if (reserved.has(first)) {
      report('reserved-slug', `The address \`/${slug}/\` belongs to the site itself.`, 'Give the lecture another `slug` in the front matter, or another file name.');
    } else if (other) {
      report('duplicate-slug', `The address \`/${slug}/\` is taken by ${other}.`, 'Rename one of the two files, or give it a `slug` in the front matter.');
    }
    seen.set(slug, file);
  }
  return problems;
}
