/**
 * On which page each place of a PDF is, by the place's name: the ids that links lead to. Reads what Chromium
 * writes: objects in the clear, with one table of named places.
 */
export function placesInPdf(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/^(\d+) 0 obj\n(<<.*?>>)\s*(?:endobj|stream)/gms))
    objects.set(number, body);
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const referred = (key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(catalog)?.[1] ?? '') ?? '';
  const pages = new Map(pagesBelow(objects, referred('Pages')).map((page, index) => [page, index + 1]));
  const places = new Map<string, number>();
  for (const [, name = '', page = ''] of referred('Dests').matchAll(/\/([^\s/[\]]+) ?\[(\d+) 0 R/g))
    places.set(readName(name), pages.get(page) ?? 0);
  return places;
}

/** The numbers of the page objects in their order; the tree of pages has branches of eight. */
function pagesBelow(objects: Map<string, string>, branch: string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(branch)?.[1] ?? '';
  return [...kids.matchAll(/(?<!\d)(\d+) 0 R/g)].flatMap(([, number = '']) => {
    const body = objects.get(number) ?? '';
    return body.includes('/Type /Pages') ? pagesBelow(objects, body) : [number];
  });
}

/** A PDF name: every byte beyond plain letters may be written as `#` and two digits. */
function readName(name: string): string {
  const bytes = name.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
