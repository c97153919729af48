import formulas from '../styles/formulas.css?url';
import styles from '../styles/preview.css?url';
import { intent } from './intent.ts';
import { loadStyles } from './late-styles.ts';
import { element } from './make-element.ts';
import { otherPage } from './other-page.ts';

/** Links whose target says something short: a note, a work in the list of references, a term of the glossary. */
const LINKS = 'a.note-ref, a.citation, a.term';
/** What belongs to the place of the target alone. */
const LEFT_OUT = '.note-back, .note-number, .heading-link, .cited-in, .glossary-aliases';

const box = element('div', 'preview');
box.popover = 'manual';
box.id = 'preview';
let shown: HTMLAnchorElement | undefined;
/** The link that a finger has tapped. */
let tapped: HTMLAnchorElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Shows what a link leads to beside it, as long as the pointer or the focus is on either; Escape puts it away. */
export function offerPreview(link: HTMLAnchorElement): void {
  if (link === shown || tapped) clearTimeout(waiting);
  else if (link.matches(':hover, :focus-visible')) later(120, () => void show(link));
}

/** Shows it for a finger, with a link that leads on; false where there is nothing to show. */
export async function tapPreview(link: HTMLAnchorElement): Promise<boolean> {
  tapped = link;
  await show(link);
  return shown === link;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (link === shown) return;
  const isWanted = intent();
  const [target] = await Promise.all([
    targetOf(link).catch(() => null),
    loadStyles(styles),
    loadStyles(formulas),
  ]);
  if (!target || !isWanted() || !(link.matches(':hover, :focus-visible') || tapped === link)) return;
  const copy = document.createElement('div');
  copy.append(...[...target.childNodes].map((node) => document.importNode(node, true)));
  for (const other of copy.querySelectorAll(LEFT_OUT)) other.remove();
  for (const other of copy.querySelectorAll('[id]')) other.removeAttribute('id');
  if (tapped === link) {
    const on = element('a', 'preview-on', '→');
    on.href = link.href;
    on.ariaLabel = link.textContent;
    copy.append(' ', on);
  }
  box.replaceChildren(copy);
  if (!box.isConnected) (document.querySelector('main') ?? document.body).append(box);
  box.showPopover();
  shown?.removeAttribute('aria-describedby');
  shown = link;
  link.setAttribute('aria-describedby', box.id);
  placeBeside(link);
}

function hide(): void {
  clearTimeout(waiting);
  shown?.removeAttribute('aria-describedby');
  shown = tapped = undefined;
  if (box.isConnected) box.hidePopover();
}

/** What a link leads to, on this page or another; null for what the reader sees already. */
async function targetOf(link: HTMLAnchorElement): Promise<Element | null> {
  const { origin, pathname, search, hash } = new URL(link.href);
  const isHere = pathname === location.pathname;
  const page = isHere ? document : await otherPage(origin + pathname + search);
  const target = page.getElementById(decodeURIComponent(hash.slice(1))) ?? null;
  if (isHere && target?.matches('.note') && target.checkVisibility()) return null;
  // A term's definition stands beside it.
  return target?.matches('dt') ? (target.parentElement?.querySelector('dd') ?? null) : target;
}

function placeBeside(link: HTMLAnchorElement): void {
  const [first] = link.getClientRects();
  if (!first) return;
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(8, Math.min(first.left, document.documentElement.clientWidth - width - 8));
  const above = first.bottom + height + 8 > innerHeight && first.top > height + 8;
  box.style.insetInlineStart = 'auto';
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(above ? first.top - height - 6 : first.bottom + 6) + scrollY}px`;
}

function later(delay: number, act: () => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(act, delay);
}

const linkAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
const isOn = (target: EventTarget | null) =>
  target instanceof Node && (box.contains(target) || linkAt(target) === shown);

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  if (isOn(target)) clearTimeout(waiting);
  else if (!linkAt(target)) later(300, () => shown?.matches(':focus-visible') || hide());
});
document.addEventListener('focusin', ({ target }) => {
  if (shown && !isOn(target) && !tapped) hide();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!isOn(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
