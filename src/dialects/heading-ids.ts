import { slug } from 'github-slugger';

/**
 * The ids that other builders give a heading of these words, in the order of how much they are linked to: GitHub
 * and Docusaurus, mdBook, MkDocs, Jekyll (kramdown), Pandoc and Quarto.
 */
export function idsOfOthers(words: string): string[] {
  const ids = [slug(words), mdBook(words), mkDocs(words), kramdown(words), pandoc(words)];
  return [...new Set(ids)].filter((id) => id !== '');
}

function mdBook(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function mkDocs(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

function kramdown(words: string): string {
  return words
    .replace(/[^A-Za-z0-9 -]/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .replace(/ /g, '-')
    .toLowerCase();
}

function pandoc(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}\s_.-]/gu, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
}

/** The id of VitePress, to which a sign of punctuation parts words as a space does. */
export function vitePressId(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(?=\d)/, '_')
    .toLowerCase();
}
