import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { sha256 } from '../lib/digest.ts';
import { attribute, classesOf, isElement, textOf } from '../syntax/element.ts';
import { type Answer, optionParts, type Question, readQuestion } from '../syntax/question.ts';
import { visit } from '../syntax/visit.ts';
import { wordSlot } from '../words/word-slots.ts';

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Written as `:::question`, not as another tool's callout of that name. */
    isQuestion?: boolean;
  }
}

/**
 * Reads the questions that can be answered, before the dialects of other tools make callouts of that name: each
 * becomes its parts, which stay what they are through all other steps.
 */
export function remarkQuestions() {
  return (tree: Root): void => {
    visit(tree, 'containerDirective', (container) => {
      if (container.name.toLowerCase() !== 'question') return;
      container.data = { ...container.data, isQuestion: true };
      const question = readQuestion(container);
      if (question && !('message' in question)) writeParts(container, question);
    });
  };
}

function writeParts(container: ContainerDirective, { stem, answer, more }: Question): void {
  const node = container as unknown as { type: string; data: object; children: unknown[] };
  node.type = 'question';
  node.data = { hName: 'question-box', hProperties: attributesOf(answer) };
  const options =
    'list' in answer
      ? answer.list.children.map((item, index) =>
          part('option', optionChildren(item), {
            dataRight: 'right' in answer && answer.right.includes(index) ? '' : undefined,
            dataPlace: answer.kind === 'order' ? index : undefined,
          }),
        )
      : [part('key', [{ type: 'paragraph', children: [{ type: 'text', value: answer.written }] }])];
  node.children = [part('stem', stem), part('options', options), part('more', more)];
}

function attributesOf(answer: Answer): Record<string, string | number> {
  const dataKind = answer.kind;
  if (answer.kind === 'number') {
    const { value, tolerance, unit } = answer;
    return { dataKind, dataValue: value, dataTolerance: tolerance, dataUnit: unit };
  }
  return answer.kind === 'word' ? { dataKind, dataAccepted: answer.words.join('|') } : { dataKind };
}

function optionChildren(item: ListItem): RootContent[] {
  const { option, reason } = optionParts(item);
  return [...option, part('reason', reason)];
}

function part(name: string, children: RootContent[], attributes = {}): RootContent {
  const data = { hName: 'div', hProperties: { ...attributes, className: [`question-${name}`] } };
  return { type: 'questionPart', data, children } as unknown as RootContent;
}

/**
 * Gives each question its shape: the options and, folded below, the answer with its reasons, whole without script.
 * The fields and the button that a script needs wait unseen, in room of their own.
 */
export function rehypeQuestions() {
  return (tree: HtmlRoot, file: VFile): void => {
    visit(tree, 'element', (box) => {
      if (box.tagName !== 'question-box') return;
      const [stem, options, more] = ['stem', 'options', 'more'].map((name) => takePart(box, name));
      const kind = attribute(box, 'dataKind') ?? '';
      if (!stem || !options || !more) return;
      lectureData(file).hasQuestion = true;
      box.properties.dataFailed = wordSlot('noAnswerNow');
      box.properties.dataKey = shortHash(`${kind} ${textOf(stem)} ${textOf(options)}`);
      const list = options.children.filter((child) => isElement(child));
      const write = kind === 'order' ? order : kind === 'one' || kind === 'several' ? choice : filledIn;
      const { fields, answer } = write(list, box, more.children);
      const [first, ...rest] = stem.children.filter((child) => child.type === 'element');
      const asked = isElement(first, 'p')
        ? first.children
        : [{ type: 'text', value: wordSlot('kindQuestion') } as const];
      const others = isElement(first, 'p') ? rest : stem.children;
      box.children = [
        h('form', { className: ['question'], method: 'dialog' }, [
          h('fieldset', [
            h('legend', asked),
            ...others,
            ...fields,
            h('div', { className: ['question-do'], inert: true }, [
              h('button', { type: 'submit' }, wordSlot('check')),
              h('div', { className: ['question-status'], role: 'status' }),
            ]),
          ]),
        ]),
        h('details', { className: ['question-answer'] }, [h('summary', wordSlot('answer')), ...answer]),
      ];
    });
  };
}

interface Shape {
  fields: Element[];
  answer: ElementContent[];
}

const letter = (index: number) => String.fromCharCode(65 + (index % 26));

function choice(options: Element[], box: Element, more: ElementContent[]): Shape {
  const isOne = box.properties.dataKind === 'one';
  const reasons: Element[] = [];
  const items = options.map((option, index) => {
    const isRight = option.properties.dataRight !== undefined;
    const reason = takePart(option, 'reason')?.children ?? [];
    if (isRight || reason.some((child) => isElement(child))) reasons.push(reasonOf(index, isRight, reason));
    const type = isOne ? 'radio' : 'checkbox';
    const value = letter(index);
    return h('li', [
      h('label', [
        h('input', { type, name: 'answer', value, dataRight: isRight ? '' : undefined, inert: true }),
        h('span', { className: ['question-letter'] }, value),
        h('span', withoutParagraph(option.children)),
      ]),
    ]);
  });
  const how = h('p', { className: ['question-how'] }, wordSlot(isOne ? 'chooseOne' : 'chooseAll'));
  return { fields: [how, listOf(items)], answer: [...reasons, ...more] };
}

/** Whether an option is right, and why, in a line that begins with its letter. */
function reasonOf(index: number, isRight: boolean, reason: ElementContent[]): Element {
  const verdict = h('strong', wordSlot(isRight ? 'isRight' : 'isWrong', letter(index)));
  const [first, ...rest] = reason.filter((child) => isElement(child));
  const opening = isElement(first, 'p')
    ? [verdict, { type: 'text' as const, value: ' ' }, ...first.children]
    : [verdict];
  const properties = { className: ['question-reason'], dataOption: letter(index) };
  return h('div', properties, [
    h('p', opening),
    ...(isElement(first, 'p') ? rest : first ? [first, ...rest] : []),
  ]);
}

function order(options: Element[], box: Element, more: ElementContent[]): Shape {
  const shown = shuffled(options, String(box.properties.dataKey));
  const items = shown.map((option, index) => {
    const words = withoutParagraph(option.children.filter((child) => !isPart(child, 'reason')));
    const name = textOf(option);
    const move = (by: 'up' | 'down') => {
      const ariaLabel = wordSlot(by === 'up' ? 'moveUp' : 'moveDown', name);
      return h('button', { type: 'button', name: by, ariaLabel }, by === 'up' ? '↑' : '↓');
    };
    return h('li', { dataPlace: option.properties.dataPlace, dataLetter: letter(index) }, [
      h('span', { className: ['question-letter'] }, letter(index)),
      h('span', words),
      h('span', { className: ['question-moves'], inert: true }, [move('up'), move('down')]),
    ]);
  });
  const right = options.map((option) => letter(shown.indexOf(option))).join(', ');
  const reasons = options.flatMap((option) => takePart(option, 'reason')?.children ?? []);
  return {
    fields: [listOf(items)],
    answer: [h('p', [h('strong', right)]), ...reasons, ...more],
  };
}

function filledIn([key]: Element[], box: Element, more: ElementContent[]): Shape {
  const isNumber = box.properties.dataKind === 'number';
  const unit = String(box.properties.dataUnit ?? '');
  const field = h('input', {
    type: 'text',
    name: 'answer',
    inputMode: isNumber ? 'decimal' : undefined,
    autoComplete: 'off',
  });
  const written = key
    ? textOf(key)
        .replaceAll('|', ` ${wordSlot('either')} `)
        .replace(/\s+/g, ' ')
    : '';
  return {
    fields: [
      h('p', { className: ['question-fill'], inert: true }, [
        h('label', [wordSlot(isNumber ? 'yourNumber' : 'yourAnswer'), ' ', field]),
        ...(unit ? [` ${unit}`] : []),
      ]),
    ],
    answer: [h('p', [h('strong', written)]), ...more],
  };
}

function listOf(items: Element[]): Element {
  return h('ul', { className: ['question-options'] }, items);
}

/** The same order on every build, and never the right one. */
function shuffled<T>(items: T[], key: string): T[] {
  const keyed = items.map((item, index) => ({ item, key: shortHash(`${key} ${index}`) }));
  const sorted = keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ item }) => item);
  return sorted.every((item, index) => item === items[index])
    ? [...sorted.slice(1), ...sorted.slice(0, 1)]
    : sorted;
}

/** Children of a block with one paragraph, which stand in a line of their own anyway. */
function withoutParagraph(children: ElementContent[]): ElementContent[] {
  const blocks = children.filter((child) => child.type === 'element');
  const [only] = blocks;
  return blocks.length === 1 && isElement(only, 'p') ? only.children : children;
}

function isPart(node: ElementContent, name: string): boolean {
  return node.type === 'element' && classesOf(node).includes(`question-${name}`);
}

function takePart(parent: Element, name: string): Element | undefined {
  const at = parent.children.findIndex((child) => isPart(child, name));
  return at < 0 ? undefined : (parent.children.splice(at, 1)[0] as Element);
}

function shortHash(text: string): string {
  return sha256(text).slice(0, 8);
}
