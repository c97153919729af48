const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a page of this site, under the sub-path it is published at: `attention/` gives `/notes/attention/`. */
export function siteAddress(path = ''): string {
  return base + path;
}
