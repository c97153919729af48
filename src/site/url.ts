/** Address of a page of this site, under the sub-path it is published at: `attention/` gives `/notes/attention/`. */
export function siteUrl(path = ''): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path.replace(/^\//, '')}`;
}
