import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute } from './element.ts';
import { lectureData, placeOf } from './lecture-data.ts';

const dropped = new Set(['script', 'style', 'link', 'meta', 'base', 'noscript', 'template', 'form', 'title', 'head']);
const embeds = new Set(['iframe', 'embed', 'object', 'frame', 'applet', 'portal']);
const addresses = ['href', 'src', 'srcSet', 'action', 'formAction', 'data', 'poster', 'xLinkHref', 'cite', 'background', 'ping'];
const safeScheme = /^(?:https?|mailto|tel|sms|ftp|doi|geo|xmpp|irc|ircs|magnet):/i;
const dataPicture = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;
const ignored = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/g;

/**
 * Takes out what would run or load something in the reader's browser: scripts, event handlers,
 * `javascript:` addresses and embedded pages, which become links. Each is reported at its place.
 */
export function rehypeSafety() {
  return (tree: Root, file: VFile): void => {
    const { problems } = lectureData(file);
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const name = node.tagName.toLowerCase();
      if (embeds.has(name)) {
        problems.push(embedded(node));
        parent.children[index] = embedLink(node);
        return [SKIP, index];
      }
      if (dropped.has(name)) {
        if (name === 'script') problems.push(unsafe(node, 'script', 'A `<script>` in a lecture is not published.'));
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      dropHandlers(node, problems);
    });
  };
}

/** Whether an address may be followed: relative, or of a scheme that runs nothing. */
export function isSafeAddress(address: string): boolean {
  const compact = address.replace(ignored, '');
  return !anyScheme.test(compact) || safeScheme.test(compact);
}

function dropHandlers(node: Element, problems: ReturnType<typeof unsafe>[]): void {
  for (const name of Object.keys(node.properties)) {
    if (/^on/i.test(name)) {
      delete node.properties[name];
      problems.push(unsafe(node, 'event-handler', `The event handler \`${name.toLowerCase()}\` is not published.`));
    } else if (name === 'srcDoc' || name === 'nonce') {
      delete node.properties[name];
    } else if (node.tagName === 'img' && name === 'src' && dataPicture.test(attribute(node, name) ?? '')) {
      // Such a picture holds its own bytes and runs nothing.
    } else if (addresses.includes(name) && !isSafeAddress(attribute(node, name) ?? '')) {
      problems.push(unsafe(node, 'script-url', `The address \`${attribute(node, name)}\` would run or embed something.`));
      delete node.properties[name];
    }
  }
}

function embedLink(node: Element): Element {
  const address = attribute(node, 'src') ?? attribute(node, 'data') ?? '';
  const label = attribute(node, 'title') || toString(node).trim() || address.replace(/^https?:\/\//, '') || 'embedded content';
  return h('p', [/^https?:\/\//i.test(address) ? h('a', { href: address, className: ['embed'] }, label) : label]);
}

function embedded(node: Element) {
  return {
    place: placeOf(node),
    rule: 'embedded-page',
    severity: 'warning' as const,
    message: `The <${node.tagName}> is shown as a link: no page loads anything from another address.`,
    hint: 'Write an ordinary link, or put a picture of it in the lecture.',
  };
}

function unsafe(node: Element, rule: string, message: string) {
  return {
    place: placeOf(node),
    rule,
    severity: 'error' as 'error' | 'warning',
    message,
    hint: 'Remove it. What must be interactive belongs into a component of an `.mdx` lecture.',
  };
}

/** Whether the tree holds anything but text and comments. */
export function isEmptyTree(tree: Root): boolean {
  let empty = true;
  visit(tree, (node) => {
    const isContent = node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' || node.type.startsWith('mdxJsx');
    if (!isContent) return;
    empty = false;
    return EXIT;
  });
  return empty;
}
