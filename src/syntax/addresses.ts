/** Two letters at least: `C:` begins the path of a file on somebody's disk. */
const scheme = /^[a-z][a-z0-9+.-]+:/i;
/** Those that any site may hand on by the HTML standard (`registerProtocolHandler`), the web's own, and DOIs. */
const safeScheme =
  /^(?:https?|ftps?|sftp|mailto|tel|sms|smsto|mms|sip|im|xmpp|ircs?|matrix|geo|magnet|news|nntp|ssh|urn|webcal|bitcoin|openpgp4fpr|doi|web\+[a-z]+):/i;
/**
 * `obsidian://open?vault=x`, `vscode:extension/x`; `fig:loss` is somebody's label, and `localhost:80/` a host's port.
 */
const ofApp = /^[a-z][a-z0-9+.-]+:(?:\/\/[^/]|\/\/\/|(?!\d)[\w.-]*[^\w.\s/#-]|(?!\d)[\w.-]+\/)/;
/** What leads to a disk or into a browser, places of MyST's own, and `https` misspelt. */
const nobodys =
  /^(?:file|inv|project|path|xref|app|about|chrome|edge|brave|resource|content|[a-z]+-extension|[htps]+):/i;
/** Parts of Windows, which have run what a link gave them and opened folders of other machines. */
const ofWindows =
  /^(?:ms-(?!word|excel|powerpoint|visio|access|project|publisher)[\w.+-]*|search(?:-ms)?|shell|its|mk|res|hcp|help):/i;
const dataPicture = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;
const script = /(?:^|[,;=('"])(?:(?:java|vb)script:|data:text\/)/i;
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

/** Whether an address may be followed: relative, or of a scheme that runs nothing here. An app's own is the app's. */
export function isSafeAddress(address: string): boolean {
  const compact = address.replace(ignored, '');
  if (!scheme.test(compact) || safeScheme.test(compact)) return true;
  return (
    ofApp.test(compact) && ![nobodys, ofWindows].some((kind) => kind.test(compact)) && !runsSomething(compact)
  );
}

/** Whether an address that isn't safe runs or brings along something, rather than meaning nothing at all. */
export function runsSomething(address: string): boolean {
  return /script:|^(?:data|blob|filesystem|view-source|jar|mhtml|feed|mocha):/i.test(
    address.replace(ignored, ''),
  );
}

/** Whether script stands where an address can stand in a longer value: a list, a style, a refresh. */
export function scriptIn(value: string): boolean {
  return /\s(?:java|vb)script:/i.test(value) || script.test(value.replace(ignored, ''));
}

/** Whether a path or an address ends as those of pictures do that browsers show. */
export function isPictureFile(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path);
}

/** A picture that holds its own bytes; it runs nothing. */
export function isSafeDataPicture(address: string): boolean {
  return dataPicture.test(address);
}

/** An address without the quotation marks that someone put around it. */
export function unquoted(address: string): string {
  return /^["'“”„«]([^"'“”„«»]+)["'“”»]$/.exec(address.trim())?.[1]?.trim() ?? address;
}
