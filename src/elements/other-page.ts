const pages = new Map<string, Promise<Document>>();

/** Another page of the site, read once; where it can't be had the next call tries again. */
export function otherPage(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetchPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} can't be loaded.`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
