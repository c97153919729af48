/** Courses under different paths of one host keep their memories apart: the page says which is its own. */
const keyOf = (name: string) => `${name} ${document.documentElement.dataset.memory}`;

/** The names under which place and marks of what was read are kept: every page asks whether there are any. */
export const PLACE = 'place';
export const READ = 'read';

/** What this browser keeps under a name, whatever it is; undefined where there is nothing that can be read. */
export function stored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** The texts kept under a name as a list, and nothing else that may stand there. */
export function storedTexts(name: string): string[] {
  const kept = stored(name);
  return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
}

/** Keeps a value; without storage it lasts as long as the page. */
export function store(name: string, value: unknown): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // A browser without storage reads just as well.
  }
}

/** Forgets what is kept under these names. */
export function forget(...names: string[]): void {
  try {
    for (const name of names) localStorage.removeItem(keyOf(name));
  } catch {
    // There was nothing to forget.
  }
}
