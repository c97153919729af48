const pages = new Map<string, Promise<Document>>();

/** Another page of the site, read once. */
export function otherPage(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetch(address).then(async (response) =>
    new DOMParser().parseFromString(await response.text(), 'text/html'),
  );
  pages.set(address, page);
  return page;
}
