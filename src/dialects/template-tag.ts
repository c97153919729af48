import { nameSet } from '../lib/name-set.ts';
import { unquoted } from '../syntax/addresses.ts';

/** A tag: `{% hint style="info" %}` of GitBook, Jekyll and Hexo, `{{< figure src="x.png" >}}` of Hugo and Quarto. */
export interface TemplateTag {
  name: string;
  closes: boolean;
  /** Values by their names: `style="info"`, `:style: info`. */
  named: Readonly<Record<string, string>>;
  /** Values without a name, in order. */
  values: readonly string[];
}

const whole = /^\{%-?(?:(?!%\})[^\n])*%\}$|^\{\{<(?:(?!>\}\})[^\n])*>\}\}$|^\{\{%(?:(?!%\}\})[^\n])*%\}\}$/;
const argument = /(?<![\w-])([\w-]+)(?:=|: )("[^"\n]*"|'[^'\n]*'|[^\s"'=]+)|("[^"\n]*"|'[^'\n]*'|[^\s"',]+)/g;

/** Tags whose content is code or a formula, which nothing but their end closes. */
export const holdsCode = nameSet('highlight codeblock code_block mermaid katex math comment');

/** Tags that Jekyll runs: what a loop lists is known to it alone, the others leave what stands between them. */
export const runs =
  /^(?:for|tablerow|assign|capture|if|unless|ifversion|ifchanged|case|else|elsif|elseif|when|increment|decrement|continue|break)$/;

/** Reads a tag; undefined for a text that isn't one. */
export function readTag(text: string): TemplateTag | undefined {
  if (text.length > 2000 || !whole.test(text)) return undefined;
  const inside = (text.startsWith('{{') ? text.slice(3, -3) : text.slice(2, -2)).replace(/^-/, '').trim();
  const [head = '', mark = '', name = ''] = /^(\/?)[ \t]?([A-Za-z][\w-]*)/.exec(inside) ?? [];
  const rest = inside.slice(head.length);
  if (!name) return undefined;
  const lower = name.toLowerCase();
  const isEnd = mark === '/' || (text.startsWith('{%') && /^end./.test(lower));
  const named: Record<string, string> = {};
  const values: string[] = [];
  for (const [, key, value = '', bare = ''] of rest.matchAll(argument)) {
    if (key) named[key.toLowerCase()] = valueOf(value);
    else if (!/^[-/]$/.test(bare)) values.push(valueOf(bare));
  }
  return { name: isEnd && mark === '' ? lower.slice(3) : lower, closes: isEnd, named, values };
}

const valueOf = (value: string) => value.replace(/^(["'])([\s\S]*)\1$/, '$2');

const output = /\{\{([^{}\n]*)\}\}/g;
const quotedPath = /^["']([^"']*)["']/;
/** Variables that hold where a site lies. */
const base = /^[.$]?(?:site|page|config|theme)?\.?(?:base_?url|url|root|base_path|root_url)(?:\s?\||$)/i;
const jekyllLink = /\{%-?\s*(link|post_url)\s+(\S+)\s*-?%\}/g;
const hugoReference = /\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?([^"'\s]+)["']?\s*[%>]\}\}/g;

/**
 * `@site/static/img/x.png` of Docusaurus, alone or in the code that brings it: its `static/` is the root of the site.
 */
const fromItsRoot =
  /^(?:\{?\s*(?:require|useBaseUrl)\(\s*["'])?(?:@site\/(?:static\/)?|(?<=["'])\/?)([^"'{}]+?)(?:["']\s*\)(?:\.default)?\s*\}?)?$/;
/** What counts from the lecture, or from another site. */
const isComplete = /^(?:\.\.?\/|[a-z]+:)/i;

/** An address without the tags that only say where in a site it lies: `{{ site.baseurl }}/x`, `{{< ref "x.md" >}}`. */
export function plainAddress(written: string): string {
  const address = unquoted(written);
  // Zola's sign for the folder of its content.
  if (address.startsWith('@/')) return address.slice(1);
  const ofDocusaurus = fromItsRoot.exec(address)?.[1];
  if (ofDocusaurus !== undefined) return isComplete.test(ofDocusaurus) ? ofDocusaurus : `/${ofDocusaurus}`;
  if (!/\{[{%]/.test(address)) return address;
  return address
    .replace(output, (all, inside: string) => {
      const said = inside.replace(/^-|-$/g, '').trim();
      return quotedPath.exec(said)?.[1] ?? (base.test(said) ? '' : all);
    })
    .replace(jekyllLink, (_, kind: string, path: string) =>
      kind === 'link' ? `/${path}` : `/_posts/${path}.md`,
    )
    .replace(hugoReference, '$1')
    .replace(/^\/{2,}(?=[^/])/, '/');
}
