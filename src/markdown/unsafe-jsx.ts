import { isSafeAddress } from './addresses.ts';

/** Attributes whose value is read as HTML: by Astro, by other makers of JSX, by the browser. */
const html = /^(?:set:html|innerHTML|dangerouslySetInnerHTML|srcdoc)$/i;
const addresses = /^(?:(?:xlink:?)?href|src|action|formaction|data|poster|cite|background)$/i;

/**
 * The rule that an attribute of a plain tag in `.mdx` breaks. Of a value that is computed only what is
 * spelled out is seen: code is the author's own.
 */
export function unsafeJsxAttribute(
  name: string,
  value: string | null | undefined | { value: string },
): 'event-handler' | 'raw-html' | 'script-url' | undefined {
  if (/^on/i.test(name)) return 'event-handler';
  if (typeof value !== 'string')
    return /(?:java|vb)script:/i.test(value?.value ?? '') ? 'script-url' : undefined;
  if (html.test(name)) return 'raw-html';
  return addresses.test(name) && !isSafeAddress(value) && !/^data:image\//i.test(value)
    ? 'script-url'
    : undefined;
}
