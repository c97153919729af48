/** What browsers that know their line say of it (Network Information). */
export interface Line {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

/** Whether bytes are dear: the reader saves them, or the line is slow or mobile. Where nothing is known they aren't. */
export function isMetered({ saveData, effectiveType, type }: Line = {}): boolean {
  return Boolean(saveData) || type === 'cellular' || /^(?:slow-)?[23]g$/.test(effectiveType ?? '');
}

/** The line of this browser, of a page or of a worker. */
export function lineOf(browser: object): Line | undefined {
  return (browser as { connection?: Line }).connection;
}
