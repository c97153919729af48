import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import temml from 'temml';
import type { VFile } from 'vfile';
import { type LectureData, lectureData, placeOf } from '../course/lecture-data.ts';
import { sha256 } from '../lib/digest.ts';
import { classesOf, isBlank, isElement } from '../syntax/element.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { uniqueId } from './anchors.ts';
import { markBreaks } from './math-breaks.ts';
import { mathText } from './math-text.ts';
import { takeNumber } from './numbered.ts';
import { areDoubled, readableTex, takeMacros, unescapedTex, withoutClasses } from './tex.ts';

const label = /\\label\{([^{}]+)\}/;
const tag = /\\tag\*?\{([^{}]+)\}/;

/**
 * Sets mathematics as MathML with Temml. A display equation gets an id, from its `\label` or from its
 * content, and a number where it has a label. TeX that doesn't parse is shown as written and reported.
 */
export function rehypeMath() {
  return (tree: Root, file: VFile): void => {
    liftDisplay(tree);
    const set: Setting = { file, macros: { ...(file.data as { macros?: Record<string, string> }).macros } };
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const code = isElement(node, 'pre') ? node.children[0] : node;
      if (!code || !isElement(code, 'code') || !classesOf(code).includes('language-math')) return;
      const tex = takeMacros(toString(code), set.macros);
      if (tex === '') {
        // It only said what later formulas mean.
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      lectureData(file).formulas++;
      const display = classesOf(code).includes('math-display');
      parent.children[index] = display
        ? equation(tex, node, set)
        : withPunctuation(
            formula(tex, false, node, set),
            parent.children[index - 1],
            parent.children[index + 1],
          );
      return [SKIP, index + 1];
    });
  };
}

interface Setting {
  file: VFile;
  /** Commands that the course or the lecture has defined so far. */
  macros: Record<string, string>;
}

function equation(tex: string, node: Element, set: Setting): Element {
  const { file } = set;
  const name = label.exec(tex)?.[1]?.replace(/:/g, '-');
  // One number: the author's, which the label then stands for, or ours.
  const given = name ? tag.exec(tex)?.[1] : undefined;
  const math = formula(tex.replace(label, '').replace(given ? tag : '', ''), true, node, set);
  // A hue is no other formula.
  const plain = withoutClasses(tex, set.macros);
  const ownId = name ?? `eq-${sha256(plain.replace(/\s+/g, '')).slice(0, 6)}`;
  const id = uniqueId(ownId, file);
  if (!name) {
    lectureData(file).anchors.push(id);
    return h('div', { className: ['equation'], id }, [math]);
  }
  const { shown, label: ariaLabel } = takeNumber({ kind: 'equation', id, caption: '' }, node, file, given);
  const link = h('a', { className: ['equation-number'], href: `#${id}`, ariaLabel }, `(${shown})`);
  return h('div', { className: ['equation'], id }, [math, link]);
}

/** Keeps an opening bracket before a formula and the marks after it on its line; they are taken from the text. */
function withPunctuation(math: ElementContent, previous?: RootContent, next?: RootContent): ElementContent {
  const opening = previous?.type === 'text' ? (/(?<![([‘“])[([‘“]+$/.exec(previous.value)?.[0] ?? '') : '';
  const closing = next?.type === 'text' ? (/^[.,;:!?…)\]’”]+/.exec(next.value)?.[0] ?? '') : '';
  if (!opening && !closing) return math;
  if (previous?.type === 'text')
    previous.value = previous.value.slice(0, previous.value.length - opening.length);
  if (next?.type === 'text') next.value = next.value.slice(closing.length);
  return h('span', { className: ['nowrap'] }, [opening, math, closing].filter(Boolean));
}

function formula(tex: string, display: boolean, node: Element, { file, macros }: Setting): ElementContent {
  if (/(?<=[\d})])(?<!\\)%/.test(tex)) lectureData(file).problems.push(percent(tex, node));
  try {
    const html = setTex(tex, display, macros);
    const math = fromHtml(html, { fragment: true }).children[0] as Element;
    if (math.properties.style === 'display:block math;') delete math.properties.style;
    closeDots(math);
    markBreaks(math);
    // What is copied is the formula as its author wrote it, but for the hues.
    math.properties.dataTex = withoutClasses(tex, macros).trim();
    return math;
  } catch (error) {
    lectureData(file).problems.push({
      place: placeOf(node),
      rule: 'math-syntax',
      severity: 'error',
      message: `The formula \`${tex.trim()}\` can't be set: ${texMessage(error)}.`,
      hint: 'Mend the TeX; if no formula was meant, write `\\$` for each dollar sign.',
    });
    return h('code', { className: ['math-error'] }, tex);
  }
}

/** An inline formula as a reader would type it, for what shows no mathematics; where it can't be set, as written. */
export function typedTex(tex: string, file: VFile): string {
  try {
    const macros = (file.data as { macros?: Record<string, string> }).macros ?? {};
    const tree = fromHtml(setTex(tex, false, macros), { fragment: true });
    // The name of a function stands apart from what is beside it: `log n`.
    visit(tree, 'element', (node) => {
      if (node.tagName === 'mspace') Object.assign(node, h('mtext', ' '));
    });
    return mathText(tree);
  } catch {
    return tex;
  }
}

/** The MathML of a formula; where it can't be set as it is written, it may be one that Markdown was to read first. */
function setTex(tex: string, display: boolean, macros: Record<string, string>): string {
  const plain = unescapedTex(tex);
  const [first, second] = areDoubled(tex) ? [plain, tex] : [tex, plain];
  const options = {
    displayMode: display,
    throwOnError: true,
    wrap: 'none' as const,
    // A class gives a part of a formula its hue; it loads nothing and runs nothing.
    trust: ({ command }: { command: string }) => command === '\\class',
  };
  const set = (text: string) =>
    temml.renderToString(readableTex(text, display, macros), {
      ...options,
      macros: { '\\KaTeX': '\\text{KaTeX}', ...macros },
    });
  try {
    return set(first);
  } catch (error) {
    try {
      return set(second);
    } catch {
      throw error;
    }
  }
}

function percent(tex: string, node: Element): LectureData['problems'][number] {
  return {
    place: placeOf(node),
    rule: 'tex-comment',
    severity: 'warning',
    message: `In TeX a \`%\` begins a comment: \`${tex.trim().split('\n', 1)[0]}\`.`,
    hint: 'Write `\\%` for the sign.',
  };
}

/** Between commas three dots are a thing and no operator: browsers would set them off with wide spaces. */
function closeDots(math: Element): void {
  visit(math, 'element', (node) => {
    if (node.tagName === 'mo' && toString(node) === '…') node.tagName = 'mi';
  });
}

function texMessage(error: unknown): string {
  // Some broken formulas make the library stumble over its own feet.
  if (error instanceof TypeError || error instanceof RangeError) return 'a part of it is missing';
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/\n.*/s, '')
    .replace(/(?<!\s)\s+at (?:position \d|end of input).*/, '')
    .trim()
    .replace(/\.$/, '');
}

/** A display equation written inside a paragraph stands on its own, between the paragraph's halves. */
function liftDisplay(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || !parent || index === undefined) return;
    const isDisplay = (child: ElementContent) =>
      isElement(child, 'code') && classesOf(child).includes('math-display');
    if (!node.children.some(isDisplay)) return;
    const pieces: Element[] = [];
    let run: ElementContent[] = [];
    const closeRun = () => {
      if (!run.every(isBlank)) pieces.push({ ...node, children: run });
      run = [];
    };
    for (const child of node.children) {
      if (!isDisplay(child)) run.push(child);
      else {
        closeRun();
        pieces.push(child as Element);
      }
    }
    closeRun();
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}
