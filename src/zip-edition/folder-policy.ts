import { themeScriptHash } from '../site/content-security-policy.ts';

/**
 * What a page of the folder may load and run: the folder's files, and no inline script but the theme snippet.
 * For a page opened from a folder `'self'` covers every local file, in Chromium 156 and Firefox 153 alike; only
 * for forms does Firefox want `file:`. Nothing may be fetched, and no worker started.
 */
export const folderPolicy = [
  "default-src 'none'",
  `script-src 'self' '${themeScriptHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  'form-action file:',
  "base-uri 'none'",
].join('; ');
