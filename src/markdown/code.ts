import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Root as MarkdownRoot } from 'mdast';
import {
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  type Highlighter,
  type ThemedToken,
} from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { attribute, classesOf, isElement } from '../syntax/element.ts';
import { visit } from '../syntax/visit.ts';
import { promptsOf } from './prompts.ts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--' });
const options = { themes: [theme], langs: [], engine: createJavaScriptRegexEngine({ forgiving: true }) };
/** The classes of what stands out; the rest of a line, which is most of it, has no element of its own. */
const classOf: Record<string, string> = {
  'var(--token-comment)': 'tk-comment',
  'var(--token-keyword)': 'tk-keyword',
  'var(--token-constant)': 'tk-keyword',
  'var(--token-string)': 'tk-string',
  'var(--token-string-expression)': 'tk-string',
  'var(--token-link)': 'tk-string',
};
/** Upstream gives a line half a second, so that a busy machine colours it otherwise. A long line is data. */
const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 10_000 };
let highlighter: Promise<Highlighter> | undefined;

/** Keeps a fence's info string (`title="x" {1,3-5}`) on the element, where raw HTML parsing can't lose it. */
export function remarkCodeMeta() {
  return (tree: MarkdownRoot): void => {
    visit(tree, 'code', (code) => {
      // `{python}` and `python{2}`, as other tools write it: what stands in the braces is no language.
      const [, name, rest] = /^\{?\.?([^{}\s,]*)(.*)/.exec(code.lang ?? '') ?? [];
      if (name && code.lang !== name) code.lang = name;
      const meta = [rest, code.meta].filter(Boolean).join(' ');
      // The parser of HTML takes a first line away where it is empty.
      if (code.value.startsWith('\n')) code.value = `\n${code.value}`;
      if (meta) code.data = { ...code.data, hProperties: { dataMeta: meta } };
    });
  };
}

/**
 * Highlights code at build with classes instead of inline styles, marks the lines named in the fence
 * (`{2,4-6}`) and shows its `title`. Languages the highlighter doesn't know stay plain.
 */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const found: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (node) => {
      const code =
        node.tagName === 'pre' ? node.children.find((child) => isElement(child, 'code')) : undefined;
      if (code && isElement(code)) found.push({ pre: node, code });
    });
    for (const { pre, code } of found) await highlight(pre, code);
  };
}

async function highlight(pre: Element, code: Element): Promise<void> {
  const language =
    classesOf(code)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length) ?? '';
  const meta = attribute(code, 'dataMeta') ?? '';
  const text = toString(code).replace(/\n$/, '');
  const marked = markedLines(meta);
  const written = text.split('\n');
  const prompts = promptsOf(written, language.toLowerCase());
  const commands = written.map((line, index) => line.slice(prompts[index]?.length));
  const lines = await tokenLines(commands.join('\n'), language.toLowerCase());
  const body = lines.flatMap((tokens, index): ElementContent[] => {
    const prompt = prompts[index];
    // It is marked, so that it is not copied.
    const line = prompt ? [h('span', { className: ['prompt'] }, prompt), ...tokens] : tokens;
    const content = marked.has(index + 1) ? [h('span', { className: ['line-mark'] }, line)] : line;
    return index === 0 ? content : [{ type: 'text', value: '\n' }, ...content];
  });
  const title = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta);
  const inner = { ...pre, properties: { tabIndex: 0 } } as Element;
  inner.children = [
    { ...code, properties: language ? { className: [`language-${language}`] } : {}, children: body },
  ];
  pre.tagName = 'code-block';
  pre.properties = { className: ['code'] };
  pre.children = title
    ? [h('p', { className: ['code-title'] }, title[1] ?? title[2] ?? title[3] ?? ''), inner]
    : [inner];
}

async function tokenLines(text: string, language: string): Promise<ElementContent[][]> {
  if (!Object.hasOwn(bundledLanguages, language))
    return text.split('\n').map((line) => [{ type: 'text', value: line }]);
  highlighter ??= createHighlighter(options);
  const shiki = await highlighter;
  const lang = language as keyof typeof bundledLanguages;
  await shiki.loadLanguage(lang);
  return shiki.codeToTokensBase(text, { lang, theme, ...limits }).map(mergeTokens);
}

/** Neighbours of one colour become one element: most of the highlighter's spans disappear. */
function mergeTokens(tokens: ThemedToken[]): ElementContent[] {
  const merged: { kind: string; value: string }[] = [];
  for (const { color = '', content } of tokens) {
    const last = merged.at(-1);
    const kind = content.trim() === '' ? (last?.kind ?? '') : (classOf[color] ?? '');
    if (last && last.kind === kind) last.value += content;
    else merged.push({ kind, value: content });
  }
  return merged.map(({ kind, value }) =>
    kind ? h('span', { className: [kind] }, value) : { type: 'text', value },
  );
}

function markedLines(meta: string): Set<number> {
  const lines = new Set<number>();
  const list = /\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '';
  for (const piece of list.split(',')) {
    const [from = Number.NaN, to = from] = piece.split('-').map(Number);
    for (let line = from; line <= Math.min(to, from + 10_000); line++) lines.add(line);
  }
  return lines;
}
