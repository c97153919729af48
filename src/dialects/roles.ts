import type { InlineCode, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { citation, narrative } from '../bibliography/citation-nodes.ts';
import { worksOf } from '../bibliography/cited-works.ts';
import { isSafeAddress, runsSomething } from '../syntax/addresses.ts';
import { inlineMath } from '../syntax/math-nodes.ts';
import { placed } from '../syntax/places.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';
import { visit } from '../syntax/visit.ts';
import { plainText } from './blocks.ts';
import { anchor, marked, reference } from './dialect.ts';
import { toldOnce } from './told-once.ts';

/** MyST's `{numref}` and d2l's or Sphinx's `:numref:`, right before words between backticks. */
const roleBefore = /(?:\{([a-z][\w:+-]*)\}|:([a-z][\w-]*):)$/i;
const references = ['ref', 'numref', 'eq', 'eqref', 'prf:ref', 'sec', 'any'];
const elements: Record<string, string> = {
  ...{ sub: 'sub', sup: 'sup', subscript: 'sub', superscript: 'sup', kbd: 'kbd', del: 'del' },
  ...{
    index: 'span',
    abbr: 'abbr',
    strong: 'strong',
    emphasis: 'em',
    term: 'em',
    guilabel: 'strong',
    command: 'strong',
  },
};
const labels = ['label', 'eqlabel'];
/** `[](eq:euler)` of MyST: the address is a label. */
const labelAddress = /^(?:eq|fig|tbl|tab|sec|lst|code|alg|thm|def|lem|cor|prf|ex|ch|app):[\w-]+$/;
/** What shows that a text is MyST's, where any name may be a label. */
const mystSigns = /^\([\w:.-]+\)=$|\{(?:ref|numref|eq|doc|any|prf:ref)\}`/m;
/** A name with a colon that no browser takes for an address. */
const isLabel = (url: string) =>
  /^[a-z][\w-]*:[\w.-]+$/i.test(url) && !isSafeAddress(url) && !runsSomething(url);
const hint = 'Write it as a link, a footnote or plain words.';
/** What only says how something is to be laid out. */
const layout = ['width', 'height', 'end_tab'];

/**
 * Reads the roles of MyST, Sphinx and d2l: references, labels, formulas and marked words. One that the site doesn't
 * have keeps its words without its name, which its author is told.
 */
export function remarkRoles() {
  return (tree: Root, file: VFile): void => {
    const told = toldOnce(file);
    replaceNodes(tree, 'inlineCode', (node, parent, index) => {
      const before = parent.children[index - 1];
      if (before?.type !== 'text') return undefined;
      const match = roleBefore.exec(before.value);
      const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
      if (!match) return undefined;
      const made = labels.includes(name)
        ? label(node.value, parent)
        : (citedIn(name, node, file) ?? meaningOf(name, node));
      if (!made) {
        told.tell(
          `The role \`${name}\` is for MyST or Sphinx`,
          node,
          hint,
          ': readers see only what it is about',
        );
        // What the words of an unknown role are, only its tool knows: they stay code.
        if (match[1]) before.value = before.value.slice(0, match.index);
        return undefined;
      }
      before.value = before.value.slice(0, match.index);
      return made;
    });
    told.finish();
    const isMyst = mystSigns.test(String(file));
    visit(tree, 'link', (link) => {
      const quarto = /^@([\w:-]+)$/.exec(link.url)?.[1];
      if (quarto) link.url = `#${quarto.replace(/:/g, '-')}`;
      else if (labelAddress.test(link.url) || (isMyst && isLabel(link.url)))
        link.url = `#${link.url.replace(/:/g, '-')}`;
    });
    visit(tree, 'text', takeTabEnds);
  };
}

/** `{cite:p}` and `:cite:`, which cite works by their keys, where there are works to cite. */
function citedIn(name: string, { value, position }: InlineCode, file: VFile): PhrasingContent[] | undefined {
  const works = /^cite/.test(name) ? worksOf(file) : undefined;
  if (!works) return undefined;
  const keys = value.split(',').map((key) => key.trim());
  const cited = keys.map((key) => ({ key, before: '', after: '', onlyYear: /year/.test(name) }));
  const isInSentence = /^cite(?:t|:t|:ct|:author)/.test(name);
  const nodes = isInSentence ? cited.map((one) => narrative(one, works)) : [citation(cited, works)];
  return nodes.map((node) => ({ ...node, position }) as PhrasingContent);
}

/** What a role means, by its words; undefined for one that the site doesn't have. */
function meaningOf(name: string, node: InlineCode): PhrasingContent[] | undefined {
  const { value } = node;
  const [, before, target] = /^([^<]*)<([^<>]+)>$/.exec(value) ?? [];
  const words = before?.trim();
  if (references.includes(name)) {
    const [link] = reference(target ?? value);
    if (link?.type === 'link' && words && !/%s|\{number\}/.test(words)) link.children = plainText(words);
    return link ? [{ ...link, ...placed(node) } as PhrasingContent] : undefined;
  }
  // A page of another project of Sphinx, which only its list of addresses leads to.
  if (name === 'doc' && isLabel(target ?? value)) return words ? [{ type: 'text', value: words }] : undefined;
  if (name === 'doc' || name === 'download') {
    const text = words ?? (name === 'doc' ? undefined : value);
    // Without words it is called as the lecture, as Sphinx has it.
    return [{ type: 'link', url: target ?? value, children: plainText(text), ...placed(node) }];
  }
  if (name === 'math') return [inlineMath(value, {}) as PhrasingContent];
  if (name === 'begin_tab') return marked('strong', value.split(/,\s*/).join(', '));
  if (layout.includes(name)) return [];
  const element = elements[name];
  return element ? marked(element, words ?? value) : undefined;
}

/** A label stands below what it names, or behind it: a heading and a picture take it as their id. */
function label(id: string, parent: Parents): PhrasingContent[] {
  const [first] = parent.children;
  const isBehindPicture =
    parent.type === 'paragraph' && (first?.type === 'image' || first?.type === 'imageReference');
  return isBehindPicture ? [{ type: 'text', value: `{#${id}}` }] : [anchor(id)];
}

function takeTabEnds(text: Text): void {
  if (text.value.includes(':end_tab:')) text.value = text.value.replace(/:end_tab:/g, '');
}

const partMark = /^\((?:PART|APPENDIX)\\?\*?\)\s+(?=\S)/;

declare module 'mdast' {
  interface HeadingData {
    /** Whether it names a part of the book, which begins here. */
    isPart?: boolean;
  }
}

/** `(label)=` of MyST and an anchor alone on its line, right beside a heading: they are its id. */
export function remarkHeadingLabels() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1);
      const [first] = heading.children;
      // `# (PART) Title {-}` of bookdown.
      if (first?.type === 'text' && partMark.test(first.value)) {
        first.value = first.value.replace(partMark, '');
        heading.data = { ...heading.data, isPart: true };
      }
      // `## Title[[id]]` of Hugging Face's books.
      if (last?.type === 'text') last.value = last.value.replace(/\[\[([\w-]+)\]\]$/, '{#$1}');
    });
    replaceNodes(tree, 'paragraph', (node, parent, index) => {
      // `+++` of MyST parts the cells of a notebook.
      if (isCellBreak(node)) return [];
      const label = takeLabelLine(node);
      if (label) return [label, node];
      const id = labelIn(node);
      if (!id) return undefined;
      const above = parent.children[index - 1];
      const below = parent.children[index + 1];
      const heading = id.isAbove ? below : above;
      if (heading?.type === 'heading') {
        heading.children.push({ type: 'text', value: ` {#${id.name}}` });
        return [];
      }
      return [anchor(id.name)];
    });
  };
}

function isCellBreak({ children: [only, ...others] }: Paragraph): boolean {
  return only?.type === 'text' && others.length === 0 && /^\+\+\+(?: \{.*\})?$/.test(only.value.trim());
}

/** `(label)=` on the line right above a paragraph's text is its label. */
function takeLabelLine({ children: [first] }: Paragraph): PhrasingContent | undefined {
  const [line = '', name = ''] = (first?.type === 'text' && /^\(([\w:.-]+)\)=\n/.exec(first.value)) || [];
  if (first?.type !== 'text' || !name) return undefined;
  first.value = first.value.slice(line.length);
  return anchor(name.replace(/:/g, '-'));
}

function labelIn({ children }: Paragraph): { name: string; isAbove: boolean } | undefined {
  const nodes = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only, ...others] = nodes;
  if (others.length > 0) return undefined;
  if (only?.type === 'text') {
    const name = /^\(([\w:.-]+)\)=$/.exec(only.value.trim())?.[1];
    return name ? { name: name.replace(/:/g, '-'), isAbove: true } : undefined;
  }
  const name = only?.type === 'html' ? /^<a id="([^"]+)"><\/a>$/.exec(only.value)?.[1] : undefined;
  // Only what a role has left: an author's own tag has a place in the text.
  return name && only && !only.position ? { name, isAbove: false } : undefined;
}
