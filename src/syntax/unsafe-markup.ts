import { nameSet } from '../lib/name-set.ts';
import { isSafeAddress, isSafeDataPicture, runsSomething, scriptIn } from './addresses.ts';

/**
 * What elements do that no text and no drawing may, whatever their namespace: run script, bring a page along, or speak
 * for the page they stand on.
 */
const elements: Record<string, UnsafeElement> = {
  ...every('script', 'script'),
  ...every('embed', 'iframe embed object frame applet portal'),
  ...every('page', 'link meta base'),
};
export type UnsafeElement = 'script' | 'embed' | 'page';

/** The rule under which `check` reports an attribute. */
export type UnsafeRule = 'event-handler' | 'raw-html' | 'script-url' | 'unusable-address';

/** Attributes whose address is followed or loaded, without the colons and hyphens that some spellings have. */
const addresses = nameSet(
  'href xlinkhref xmlbase src action formaction data poster cite background longdesc lowsrc dynsrc codebase icon',
);
/** Attributes that hold addresses among other things: styles, the steps of an animation, lists of pictures. */
const mixtures = nameSet('style ping archive to from by values');
const pictureLists = new Set(['srcset', 'imagesrcset']);
/** Attributes whose value is read as HTML: by Astro, by other makers of JSX, by the browser. */
const html = new Set(['set:html', 'innerhtml', 'dangerouslysetinnerhtml', 'srcdoc']);
/** Tags of which another attribute than those above may hold an address. */
const ownAddress: Record<string, string> = { param: 'value', meta: 'content' };

/** What an element does that it may not; undefined for one that may stand. */
export function unsafeElement(name: string): UnsafeElement | undefined {
  const written = name.toLowerCase();
  return Object.hasOwn(elements, written) ? elements[written] : undefined;
}

/** Whether the address that an attribute holds is followed or loaded. */
export function holdsAddress(name: string): boolean {
  const bare = bareName(name);
  return addresses.has(bare) || pictureLists.has(bare);
}

/** The rule that an attribute breaks, in whatever spelling its name has: what would run script, or be lost. */
export function unsafeAttribute(tag: string, name: string, value: string): UnsafeRule | undefined {
  const written = name.toLowerCase();
  const bare = bareName(name);
  // No event has a name with a sign in it: `only_selected` is a drawing program's own.
  if (/^on[a-z]*$/.test(bare)) return 'event-handler';
  if (html.has(written)) return 'raw-html';
  if (bare === 'attributename') return /^\s*on/i.test(value) ? 'event-handler' : undefined;
  if (mixtures.has(bare) || pictureLists.has(bare) || ownAddress[tag.toLowerCase()] === bare)
    return scriptIn(value) ? 'script-url' : undefined;
  if (!addresses.has(bare) || isSafeAddress(value)) return undefined;
  if (bare === 'src' && isSafeDataPicture(value)) return undefined;
  return runsSomething(value) ? 'script-url' : 'unusable-address';
}

/** The same for `.mdx`, where a value may be computed: of code only what is spelled out is seen. */
export function unsafeJsxAttribute(
  tag: string,
  name: string,
  value: string | null | undefined | { value: string },
): UnsafeRule | undefined {
  if (typeof value === 'string' || /^on/i.test(name)) return unsafeAttribute(tag, name, String(value));
  return /(?:java|vb)script:/i.test(value?.value ?? '') ? 'script-url' : undefined;
}

/** How to mend it; `undefined` where the rule's place knows better. */
export function hintOf(rule: UnsafeRule, value: string): string | undefined {
  if (rule !== 'unusable-address') return undefined;
  return /^\s*file:/i.test(value)
    ? 'It lies on your own disk: copy the file into the content folder, and give its path there.'
    : 'Give the address of a page on the web.';
}

/**
 * Whether it keeps a site from being published. What goes without leaving anything dead behind doesn't, as a script or
 * an event handler does: both are mostly somebody else's embed. A link that ran something stays a link that leads
 * nowhere.
 */
export function severityOf(rule: UnsafeRule | UnsafeElement): 'error' | 'warning' {
  return rule === 'event-handler' || rule === 'script' ? 'warning' : 'error';
}

/** What an attribute that breaks `rule` does, in a sentence. */
export function saidOf(rule: UnsafeRule, name: string, value: string): string {
  if (rule === 'event-handler') {
    const handler = /^attributename$/i.test(name) ? value.trim() : name;
    return `The event handler \`${handler.toLowerCase()}\` is not published.`;
  }
  if (rule === 'raw-html')
    return `The HTML inside the attribute \`${name === 'srcDoc' ? 'srcdoc' : name}\` is not published.`;
  if (rule === 'unusable-address')
    return `The address \`${value.trim()}\` means nothing to the browser of a reader.`;
  return `The address \`${value.replace(/\s+/g, ' ').trim()}\` would run or embed something.`;
}

const bareName = (name: string) => name.toLowerCase().replace(/[:-]/g, '');

function every(kind: UnsafeElement, names: string): Record<string, UnsafeElement> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}
