import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { isRemote } from '../syntax/addresses.ts';
import { attribute } from '../syntax/element.ts';
import { hintOf, saidOf, unsafeAttribute, unsafeElement } from '../syntax/unsafe-markup.ts';
import { SKIP, visit } from '../syntax/visit.ts';

/** What was taken out, as `check` would say it of a text. */
interface Taken {
  rule: string;
  message: string;
  hint: string;
}

const COMPUTED =
  'Code of the lecture computes it, so the line is not known: look for `{…}` in attributes, `set:html` and components.';

/**
 * What the code of an `.mdx` lecture put out, without what would run or load something in the reader's browser.
 * Its text was looked at before: what is computed shows only here. Without anything to take out it stays as it is.
 */
export function safeRendered(html: string): { html: string; taken: Taken[] } {
  const tree = fromHtml(html, { fragment: true });
  const taken: Taken[] = [];
  const take = (rule: string, message: string, hint = COMPUTED) => taken.push({ rule, message, hint });
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const kind = unsafeElement(node.tagName);
    if (kind && !(kind === 'script' && isBundled(node))) {
      const rule = kind === 'script' ? 'script' : 'embedded-page';
      take(rule, `A \`<${node.tagName}>\` that the lecture's code puts out is not published.`);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const name of Object.keys(node.properties)) {
      const value = attribute(node, name) ?? '';
      const rule = unsafeAttribute(node.tagName, name, value);
      if (!rule) continue;
      take(rule, saidOf(rule, name, value), hintOf(rule, value));
      delete node.properties[name];
    }
    return undefined;
  });
  return { html: taken.length > 0 ? toHtml(tree as Root) : html, taken };
}

/** A component's own script, which the bundler has made a file of the site. */
function isBundled(node: Element): boolean {
  const source = attribute(node, 'src') ?? '';
  return attribute(node, 'type') === 'module' && source !== '' && !isRemote(source);
}
