import { forget, store, storedTexts } from './stored.ts';

const KEY = 'recent-searches';
const MOST = 6;

/** The last searches that led somewhere, the newest first. They never leave the browser. */
export function recentSearches(): string[] {
  return storedTexts(KEY);
}

/** Remembers a search. */
export function rememberSearch(words: string): void {
  const text = words.trim();
  if (!text) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase());
  store(KEY, [text, ...others].slice(0, MOST));
}

/** Forgets them all. */
export function clearRecentSearches(): void {
  forget(KEY);
}
