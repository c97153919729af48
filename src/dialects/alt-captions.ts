import type { Image, Paragraph, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { isFigureModule } from '../course/file-name.ts';
import { placed } from '../syntax/places.ts';
import { visit } from '../syntax/visit.ts';
import { emphasis } from './blocks.ts';
import { phrasing } from './single-tags.ts';

const figureList = /^\{#fig[-:][^{}\n]*\}\s*$/;

/**
 * `![words](x.png){#fig-x}` alone in its paragraph: for Quarto and pandoc-crossref the words are the caption of the
 * figure, with all that a text may hold. A title or an emphasised line below says it here, and goes before.
 */
export function remarkAltCaptions(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!/\{#fig[-:]/.test(source)) return;
    visit(tree, 'paragraph', (node, index, parent) => {
      const picture = figureIn(node);
      if (!picture || !parent || index === undefined || isCaption(parent.children[index + 1])) return;
      const words = altOf(picture, source);
      if (words.trim() === '') return;
      const children = [emphasis(phrasing(words, picture, parse), picture)];
      const caption: Paragraph = { type: 'paragraph', children, ...placed(picture) };
      parent.children.splice(index + 1, 0, caption as never);
    });
  };
}

function figureIn({ children }: Paragraph): Image | undefined {
  const [picture, list, ...others] = children;
  if (picture?.type !== 'image' || picture.title || isFigureModule(picture.url)) return undefined;
  return list?.type === 'text' && others.length === 0 && figureList.test(list.value) ? picture : undefined;
}

function isCaption(node: RootContent | undefined): boolean {
  return node?.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'emphasis';
}

/** The words of a picture as they are written. */
function altOf({ position, alt }: Image, source: string): string {
  const written = source.slice(position?.start.offset, position?.end.offset);
  const end = written.lastIndexOf('](');
  return written.startsWith('![') && end > 0 ? written.slice(2, end) : (alt ?? '');
}
