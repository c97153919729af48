import type { Image, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { placed } from '../syntax/places.ts';
import { visit } from '../syntax/visit.ts';
import { container } from './blocks.ts';

const rule = /^-{3,}[ \t]*$/;
const setting = /^[a-z][\w-]*:(?:[ \t]|$)/i;
/** What a slide of Slidev alone has settings for. */
const known =
  /^(?:layout|layoutClass|transition|class|src|level|clicks|clickAnimation|background|hide|hideInToc|routeAlias|image|zoom|preload|dragPos|theme):/;

/** Keys of the front matter that only a deck of Slidev, Marp or reveal.js has. */
const ofDecks =
  /^(?:marp|paginate|headingDivider|theme|transition|highlighter|drawings|mdc|colorSchema|canvasWidth|aspectRatio|routerMode|lineNumbers|revealOptions|verticalSeparator|highlightTheme)$/;

/** Whether a key of the front matter shows that a text is a deck of slides. */
export function isDeckKey(key: string): boolean {
  return ofDecks.test(key);
}

/** The line that ends the settings of a slide, `---`, `layout: center`, `---`, which begin on line `at` (from 0). */
export function settingsEnd(lines: readonly string[], at: number): number | undefined {
  if (!rule.test(lines[at] ?? '') || lines[at - 1]?.trim() || !setting.test(lines[at + 1] ?? ''))
    return undefined;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as string;
    if (rule.test(line)) return next;
    if (!setting.test(line) && !/^(?:[ \t]+\S|-[ \t]|#|$)/.test(line)) return undefined;
  }
  return undefined;
}

/** Whether a text is a deck of Slidev: one of its slides has settings that no other text has. */
export function isDeck(lines: readonly string[]): boolean {
  return lines.some((_, at) => {
    const end = settingsEnd(lines, at);
    return end !== undefined && lines.slice(at + 1, end).some((line) => known.test(line));
  });
}

/** What stands for a line of settings: nothing, or a link to the file whose slides come in its place. */
export function settingText(line: string): string {
  const file = /^src:[ \t]*["']?([^\s"'#]+)/.exec(line)?.[1];
  return file ? `[${file}](<${file}>)` : '';
}

/** Components of Slidev that only place or animate, the icons, and code, in which they are spoken of. */
const components =
  /(`+)[^`]*\1|<\/?(?:v-(?:clicks?|after|switch|drag|drag-arrow)|VClicks?|VSwitch|VDrag|Toc|[Aa]rrow|VDragArrow|Transform|AutoFitText|PoweredBySlidev|SlideCurrentNo|SlidesTotal|Tweet|Youtube)(?=[\s/>])[^<>]*>|<[a-z]\w*[:-][a-z\d:-]+(?=[\s/])[^<>]*\/>/g;
const addresses: Record<string, string> = {
  Tweet: 'https://x.com/i/status/',
  Youtube: 'https://www.youtube.com/watch?v=',
};

/** A line of a deck of Slidev without what only places and animates; what stood alone leaves no gap in HTML. */
export function deckLine(line: string): string {
  if (!line.includes('<')) return line;
  const plain = line.replace(components, (all, mark?: string) => {
    if (mark) return all;
    const [, kind = '', id] = /^<(Tweet|Youtube)\s.*?\bid="([\w-]+)/.exec(all) ?? [];
    return id ? `<${addresses[kind]}${id}>` : '';
  });
  return plain.trim() === '' && /\/>\s*$/.test(line) ? '<!-- -->' : plain;
}

/** What a line of a slide says to Slidev alone: `::right::`, and which lines of a formula come when. */
export function slideLine(line: string): string {
  if (/^::[ \t]?[a-z][\w-]*[ \t]?::[ \t]*$/i.test(line)) return '';
  return line.replace(/^([ \t]*\$\$)[ \t]*\{(?:all|\d)[\dal|,*-]*\}(?:\{[^{}]*\})?[ \t]*$/, '$1');
}

/** Words that place a picture of Marp, or change how it looks. */
const placing =
  /^(?:bg|fit|cover|contain|auto|vertical|horizontal|(?:left|right)(?::\d+%)?|\d+(?:\.\d+)?%|(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?)$/;
const isPlacing =
  /^(?:bg|(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|opacity|saturate|sepia):\S+)$/;
const colour = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:(?:linear|radial|conic)-gradient|rgba?|hsla?|var)\(.*\))$/i;

/** Takes out of pictures the words that place them in Marp; `--` between slides of reveal.js is a break as `---` is. */
export function remarkSlides() {
  return (tree: Root): void => {
    tree.children = withSpeakerNotes(tree.children);
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'image' && takePlacing(node)) {
        parent.children.splice(index, 1);
        return index;
      }
      if (node.type !== 'paragraph') return undefined;
      const [only, ...others] = node.children;
      if (only?.type !== 'text' || others.length > 0 || only.value !== '--') return undefined;
      (parent as Parents).children[index] = { type: 'thematicBreak', ...placed(node) } as never;
      return undefined;
    });
  };
}

/** A line that begins what reveal.js shows to the speaker alone, up to the end of the slide. */
const notes = /^Notes?:(?=\n|$)[\s]*/;
const isDown = (node: RootContent) =>
  node.type === 'paragraph' && node.children.length === 1 && isText(node.children[0], /^--$/);
const isBreak = (node: RootContent) => node.type === 'thematicBreak' || isDown(node);
const isNotes = (node: RootContent) => node.type === 'paragraph' && isText(node.children[0], notes);

/** Whether a text is cut into slides: below one another, or several with notes. A lecture may have a line and one. */
function isCutIntoSlides(nodes: RootContent[]): boolean {
  const noted = nodes.filter(isNotes).length;
  return noted > 0 && (nodes.some(isDown) || (noted > 1 && nodes.filter(isBreak).length >= noted - 1));
}

/** Puts the notes of a speaker into a box: to who reads a deck they say what its slides leave out. */
function withSpeakerNotes(nodes: RootContent[]): RootContent[] {
  if (!isCutIntoSlides(nodes)) return nodes;
  const shown: RootContent[] = [];
  let box: ContainerDirective | undefined;
  for (const node of nodes) {
    if (isBreak(node) || node.type === 'heading') box = undefined;
    const first = node.type === 'paragraph' ? node.children[0] : undefined;
    if (first?.type === 'text' && notes.test(first.value)) {
      first.value = first.value.replace(notes, '');
      const isEmpty = first.value === '' && (node as Paragraph).children.length === 1;
      box = container('note', [], isEmpty ? [] : [node], node);
      shown.push(box);
    } else if (box) box.children.push(node as Paragraph);
    else shown.push(node);
  }
  return shown;
}

const isText = (node: { type: string; value?: string } | undefined, form: RegExp) =>
  node?.type === 'text' && form.test(node.value ?? '');

/** Reads the words that place a picture; true where it is only a colour. */
function takePlacing(image: Image): boolean {
  const words = (image.alt ?? '').split(/\s+/).filter(Boolean);
  if (words.length === 0) return /^#[0-9a-f]{3,8}$/i.test(image.url);
  if (!words.some((word) => isPlacing.test(word))) return false;
  if (words.includes('bg') && colour.test(image.url.replace(/%[0-9a-f]{2}/gi, ''))) return true;
  const sizeOf = (name: RegExp) => words.map((word) => name.exec(word)?.[1]).find(Boolean);
  const width = sizeOf(/^w(?:idth)?:(\d+)(?:px)?$/);
  const height = sizeOf(/^h(?:eight)?:(\d+)(?:px)?$/);
  image.alt = words.filter((word) => !placing.test(word)).join(' ');
  const hProperties = { ...image.data?.hProperties, ...(width && { width }), ...(height && { height }) };
  image.data = { ...image.data, hProperties };
  return false;
}
