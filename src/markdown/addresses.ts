const scheme = /^[a-z][a-z0-9+.-]*:/i;
const safeScheme = /^(?:https?|mailto|tel|sms|ftp|doi|geo|xmpp|irc|ircs|magnet):/i;
const dataPicture = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;
/** Characters that browsers leave out of an address, or out of its beginning. */
const ignored = /[\p{Cc}\p{Zs}\u2028\u2029]/gu;

/** Whether an address leads to another site, or names another way to follow it, such as `mailto:`. */
export function isExternal(address: string): boolean {
  return scheme.test(address) || address.startsWith('//');
}

/** Whether the browser would fetch the address from another site. */
export function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address.replace(ignored, ''));
}

/** Whether an address may be followed: relative, or of a scheme that runs nothing. */
export function isSafeAddress(address: string): boolean {
  const compact = address.replace(ignored, '');
  return !scheme.test(compact) || safeScheme.test(compact);
}

/** A picture that holds its own bytes; it runs nothing. */
export function isSafeDataPicture(address: string): boolean {
  return dataPicture.test(address);
}
