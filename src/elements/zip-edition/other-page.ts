import { loadScript } from './load-script.ts';

/** The glossary, of which other pages show parts: a page of a folder reads no other, but runs a script with it. */
export async function otherPage(_address: string): Promise<Document> {
  return new DOMParser().parseFromString(await loadScript<string>('glossary'), 'text/html');
}
