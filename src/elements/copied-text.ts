import { element } from './make-element.ts';

/** What lies outside it says nothing of how a text is set. */
const main = document.querySelector('main');
/** What stands in the text and is no part of it. */
const MARKS = '.note-ref, .note-number, .note-back, .heading-link, .prompt, button';

/**
 * Copies what is selected as it would be written: formulas as TeX, between dollar signs, and no marks of notes, nor the
 * notes themselves unless they alone are selected. Where there is neither the browser copies as ever.
 */
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = wholeFormulas(selection.getRangeAt(0));
  if (ancestor(range)?.closest(MARKS)) return;
  const inNote = ancestor(range)?.closest('.note') ?? null;
  const box = element('div');
  box.append(range.cloneContents());
  // What lies around it says how its lines are set: in code, or in the row of a table.
  for (
    let outer = ancestor(range);
    outer && !outer.contains(main) && outer !== inNote;
    outer = outer.parentElement
  ) {
    const shell = outer.cloneNode() as Element;
    shell.append(...box.childNodes);
    box.append(shell);
  }
  // On the page an element with code of its own would add its buttons, and mind what is done.
  for (const own of box.querySelectorAll('*'))
    if (own.localName.includes('-')) {
      const plain = element('div');
      plain.append(...own.childNodes);
      own.replaceWith(plain);
    }
  const marks = box.querySelectorAll(inNote ? MARKS : `${MARKS}, .note`);
  if (marks.length === 0 && !box.querySelector('math')) return;
  for (const mark of marks) mark.remove();
  event.clipboardData.setData('text/html', box.innerHTML);
  for (const formula of box.querySelectorAll<HTMLElement>('math')) {
    const isDisplay = formula.getAttribute('display') === 'block';
    const [sign, gap] = isDisplay ? ['$$', '\n'] : ['$', ''];
    formula.replaceWith(`${sign}${gap}${formula.dataset.tex ?? formula.textContent}${gap}${sign}`);
  }
  for (const number of box.querySelectorAll('.equation-number')) number.remove();
  event.clipboardData.setData('text/plain', renderedText(box));
  event.preventDefault();
});

/** A formula is copied whole or not at all. */
function wholeFormulas(selected: Range): Range {
  const range = selected.cloneRange();
  const first = elementOf(range.startContainer)?.closest('math');
  const last = elementOf(range.endContainer)?.closest('math');
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

/** The text as its lines are set: for that it has to be on the page, where nobody sees it. */
function renderedText(box: HTMLElement): string {
  box.className = 'prose';
  box.style.position = 'fixed';
  box.style.opacity = '0';
  box.style.whiteSpace = 'pre-line';
  document.body.append(box);
  // biome-ignore lint/performance/useDomNodeTextContent: it knows no lines.
  const text = box.innerText.trim();
  box.remove();
  return text;
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
const ancestor = (range: Range) => elementOf(range.commonAncestorContainer);
