import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { type LectureData, lectureData, placeOf } from '../course/lecture-data.ts';
import { isRemote } from '../syntax/addresses.ts';
import { attribute, isElement, textOf } from '../syntax/element.ts';
import {
  hintOf,
  holdsAddress,
  saidOf,
  severityOf,
  type UnsafeRule,
  unsafeAttribute,
  unsafeElement,
  unsafeJsxAttribute,
} from '../syntax/unsafe-markup.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { withoutSlots } from './slots.ts';

type Found = LectureData['problems'][number];
interface Jsx {
  name: string | null;
  attributes: { name?: string; value?: string | null | { value: string } }[];
}

/** What belongs into the head of a page, or is no text until a script takes it. */
const headMarkup = new Set(['style', 'template', 'title', 'head']);
const unwrapped = new Set([
  ...['form', 'noscript', 'html', 'body'],
  // Their content is read as text or as tags, depending on what is around them.
  ...['plaintext', 'xmp', 'listing', 'noembed', 'noframes'],
]);
const media = new Set(['video', 'audio']);
/** Attributes that never have a place in a lecture. */
const forbidden = new Set(['nonce', 'ping', 'autoFocus', 'referrerPolicy']);

/**
 * Takes out what would run or load something in the reader's browser: scripts, event handlers,
 * `javascript:` addresses, and pages and media of other sites, which become links. Each is reported at its
 * place. Comments go too: they are the author's own.
 */
export function rehypeSafety() {
  return (tree: Root, file: VFile): void => {
    const { problems } = lectureData(file);
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'element') takeUnsafe(node, problems);
      const replacement =
        node.type === 'comment' ? [] : node.type === 'element' ? replace(node, parent, problems) : undefined;
      if (replacement) {
        parent.children.splice(index, 1, ...replacement);
        return [SKIP, index];
      }
      // `&#xFDD0;` passes the text's preparation.
      if (node.type === 'text') node.value = withoutSlots(node.value);
      if (node.type === 'element') cleanAttributes(node);
      else if ((node.type as string).startsWith('mdxJsx'))
        return cleanJsx(node as unknown as Jsx, index, parent);
      return undefined;
    });
  };
}

/** What stands in the place of an element that isn't published; undefined for one that is. */
function replace(node: Element, parent: Parents, problems: Found[]): Element['children'] | undefined {
  const name = node.tagName.toLowerCase();
  const address = mediaAddress(node) ?? '';
  if (unsafeElement(name) === 'embed' || (media.has(name) && isRemote(address))) {
    problems.push(embedded(node));
    const link = embedLink(node, address);
    return [parent.type === 'root' ? h('p', [link]) : link];
  }
  if (unwrapped.has(name)) return node.children;
  if (name === 'script') problems.push(unsafe(node, 'script', 'A `<script>` in a lecture is not published.'));
  if (name === 'style') problems.push(styleBlock(node));
  return isDropped(name) || animatesAddress(node) ? [] : undefined;
}

const isDropped = (name: string) => unsafeElement(name) !== undefined || headMarkup.has(name);

/** A tag with a computed attribute stays JSX up to its page; what is wrong with it is reported from the text. */
function cleanJsx(node: Jsx, index: number, parent: Parents): [typeof SKIP, number] | undefined {
  const { name, attributes } = node;
  if (!name || !/^[a-z]/.test(name)) return undefined;
  if (isDropped(name)) {
    parent.children.splice(index, 1);
    return [SKIP, index];
  }
  node.attributes = attributes.filter(
    ({ name: key, value }) => !key || !unsafeJsxAttribute(name, key, value),
  );
  for (const attribute of node.attributes)
    if (typeof attribute.value === 'string') attribute.value = withoutSlots(attribute.value);
  return undefined;
}

/** Reports what an element would run, before the element itself may go, and takes it out. */
function takeUnsafe(node: Element, problems: Found[]): void {
  for (const property of Object.keys(node.properties)) {
    // Without them first: they may stand in the middle of the word.
    const value = withoutSlots(attribute(node, property) ?? '');
    const rule = unsafeAttribute(node.tagName, property, value);
    if (!rule) continue;
    const problem = unsafe(node, rule, saidOf(rule, property, value));
    problems.push({ ...problem, hint: hintOf(rule, value) ?? problem.hint });
    delete node.properties[property];
  }
}

function cleanAttributes(node: Element): void {
  for (const [name, given] of Object.entries(node.properties)) {
    if (typeof given === 'string') node.properties[name] = withoutSlots(given);
    else if (Array.isArray(given)) node.properties[name] = given.map((part) => withoutSlots(String(part)));
    const value = attribute(node, name) ?? '';
    const isUnwanted = holdsAddress(name)
      ? loadsFromElsewhere(node, name, value)
      : forbidden.has(name) || (name !== 'style' && /url\(\s*['"]?(?!['"]?#)/i.test(value));
    if (isUnwanted) delete node.properties[name];
  }
}

/** Whether the browser would fetch `value` on its own. Pictures are looked after later, links wait for a click. */
function loadsFromElsewhere({ tagName }: Element, name: string, value: string): boolean {
  if (name === 'cite' || name === 'longDesc' || tagName === 'img') return false;
  return isRemote(value) && !(name === 'href' && (tagName === 'a' || tagName === 'area'));
}

/** SVG can set a link's address in time, past every look at its attributes. */
function animatesAddress(node: Element): boolean {
  return isElement(node, 'set', 'animate') && /href|^on/i.test(attribute(node, 'attributeName') ?? '');
}

function mediaAddress(node: Element): string | undefined {
  const source = node.children.find((child) => isElement(child, 'source'));
  return (
    attribute(node, 'src') ??
    attribute(node, 'data') ??
    (isElement(source) ? attribute(source, 'src') : undefined)
  );
}

function embedLink(node: Element, address: string): Element {
  const label = attribute(node, 'title') || textOf(node) || address.replace(/^(?:https?:)?\/\//, '');
  const link = isRemote(address)
    ? h('a', { href: address, className: ['embed'] }, label)
    : h('span', label ? {} : { dataWord: 'embedded' }, label || 'embedded content');
  for (const made of [link, ...link.children]) if (node.position) made.position = node.position;
  return link;
}

function embedded(node: Element): Found {
  return {
    place: placeOf(node),
    rule: 'embedded-page',
    severity: 'warning',
    message: `The <${node.tagName}> is shown as a link: no page loads anything from another address.`,
    hint: 'Write an ordinary link, or put a picture of it in the lecture.',
  };
}

function styleBlock(node: Element): Found {
  return {
    place: placeOf(node),
    rule: 'style-block',
    severity: 'warning',
    message: 'A `<style>` in a lecture is not published: it would change every page it is read on.',
    hint: 'Write a `style` attribute on the element that should look different.',
  };
}

function unsafe(node: Element, rule: UnsafeRule | 'script', message: string): Found {
  return {
    place: placeOf(node),
    rule,
    severity: severityOf(rule),
    message,
    hint: 'Remove it. What must be interactive belongs into a component of an `.mdx` lecture.',
  };
}
