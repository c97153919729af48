import { loadScript } from './load-script.ts';

/** The glossary, the one page that others show parts of: a page of a folder reads no other, but runs a script that holds it. */
export async function otherPage(_address: string): Promise<Document> {
  return new DOMParser().parseFromString(await loadScript<string>('glossary'), 'text/html');
}
