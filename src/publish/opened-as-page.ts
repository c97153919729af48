import { open, readFile } from 'node:fs/promises';

/** Endings that every host gives a type of XML. */
const xml = /\.(?:xml|xhtml?|xht|xslt?|rdf|rss|atom|mathml|mml)$/i;
/** Pages and drawings, which are looked at elsewhere, and what hosts send as plain text. */
const others = /\.(?:html?|shtml|svg|txt|md|mdx|csv|json|css|[cm]?[jt]sx?|py|ipynb)$/i;

/**
 * The text of a file that a browser may open as a page of the site, besides drawings and HTML; undefined for any other.
 * Hosts know dozens of endings, from `.gpx` to `.xsd`, as XML, and not the same ones: what stands in the file decides.
 */
export async function openedAsPage(path: string): Promise<string | undefined> {
  if (xml.test(path)) return readFile(path, 'utf8');
  if (others.test(path) || !(await beginsWithTag(path))) return undefined;
  const text = await readFile(path, 'utf8');
  // Nothing runs without the namespace of HTML or of drawings, or a stylesheet that brings it.
  return /xmlns|<\?xml/.test(text.replaceAll('\0', '')) ? text : undefined;
}

/** Whether a tag is the first thing in a file, in any encoding of which XML is written. */
async function beginsWithTag(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^[\s\0\uFEFF\uFFFD]+/, '')
      .startsWith('<');
  } finally {
    await file.close();
  }
}
