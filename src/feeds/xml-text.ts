import { escapeHtml } from '../lib/escape-html.ts';

/** A text as it may stand in an XML file: escaped, and without the control characters that XML forbids. */
export function xmlText(text: string): string {
  return escapeHtml(text.replace(forbidden, '')).toWellFormed();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
