const KEY = 'recent-searches';
const MOST = 6;

/** The last searches that led somewhere, the newest first. They never leave the browser. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a search. */
export function rememberSearch(words: string): void {
  const text = words.trim();
  if (!text) return;
  keep(
    [text, ...recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase())].slice(0, MOST),
  );
}

/** Forgets them all. */
export function clearRecentSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was nothing to forget.
  }
}

function keep(searches: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Without storage there is nothing to remember.
  }
}
