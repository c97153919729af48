/** A folder's index is a script, and is there. */
export function preloadIndex(): void {}
