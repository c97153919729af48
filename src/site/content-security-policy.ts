import { createHash } from 'node:crypto';

/** The only script inside a page: it sets the chosen theme before anything is painted. */
export const themeSnippet =
  "try{let d=document.documentElement.dataset,t=JSON.parse(localStorage.getItem('theme '+d.memory));if(t=='light'||t=='dark')d.theme=t}catch{}";

/** By which a policy knows the snippet. */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeSnippet).digest('base64')}`;

/** What a page of this site may load and run: its own files, and no inline style or script but the snippet. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' '${themeScriptHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
