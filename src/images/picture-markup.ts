import { escapeHtml } from '../lib/escape-html.ts';
import type { Picture } from './picture-file.ts';
import { planVariants, type Variant } from './variants.ts';

/**
 * How wide a picture is shown when its author asks for nothing: a screen without its gutters, or the text column, which
 * grows with the letters of `html` (`src/styles/base.css`, `--measure` and `--gutter` in `tokens.css`).
 */
export const PICTURE_SIZES = 'min(100vw - 2.4rem, clamp(31.9rem, 28.1rem + 8.1vw, 39.4rem))';
/** The widest that the text column gets, in CSS pixels, at the usual 16 pixels to a rem. */
const COLUMN_WIDTH = 39.4 * 16;
const FIRST_CHOICE_WIDTH = 720;

/** The HTML of a picture, which opens larger where that shows more. */
export function pictureMarkup(picture: Picture, options: PictureOptions): string {
  const variants = planVariants(picture);
  const shown = shownSize(picture, options);
  const sizes = sizesOf(picture, shown.width, options);
  const sources = (['avif', 'webp'] as const).map((format) => {
    const files = variants.filter((variant) => variant.use === 'source' && variant.format === format);
    if (files.length === 0) return '';
    return `<source${attributes({ type: `image/${format}`, srcset: srcset(files, options), sizes })}>`;
  });
  const fallbacks = variants.filter(({ use }) => use !== 'source');
  const html = `<picture${attributes({ class: options.inline ? 'inline' : undefined })}>${sources.join('')}${image(fallbacks, shown, sizes, options)}</picture>`;

  const largest = fallbacks.at(-1);
  const visibleWidth = Math.min(shown.width, COLUMN_WIDTH);
  if (options.linked || !largest || picture.width <= visibleWidth) return html;
  const link = attributes({
    class: 'zoom',
    href: options.url(largest.name),
    'data-width': String(largest.width),
    // The picture's own text names the link, where it has one.
    'aria-label': options.alt?.trim() ? undefined : (options.openLabel ?? 'Open the picture larger'),
  });
  return `<picture-zoom><a${link}>${html}</a></picture-zoom>`;
}

/** What opens a drawing larger that stands in the page itself, with words to select: a link beside it to its file. */
export function zoomOfDrawing(href: string, label: string): string {
  const sign =
    '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6"/></svg>';
  const link = attributes({ class: 'icon-button', href, 'aria-label': label });
  return `<picture-zoom><a${link}>${sign}</a></picture-zoom>`;
}

function image(files: Variant[], shown: Size, sizes: string, options: PictureOptions): string {
  // The narrower file is the one for browsers that know no `srcset`, unless it is all there is.
  const first = files.find(({ width }) => width >= FIRST_CHOICE_WIDTH) ?? files.at(-1);
  const choice = files.length > 1;
  const written = attributes({
    src: first && options.url(first.name),
    srcset: choice ? srcset(files, options) : undefined,
    sizes: choice ? sizes : undefined,
    width: String(shown.width),
    height: String(shown.height),
    alt: options.alt ?? '',
    title: options.title || undefined,
    loading: options.eager ? 'eager' : 'lazy',
    fetchpriority: options.eager ? 'high' : undefined,
    decoding: options.eager ? undefined : 'async',
    class: options.class,
  });
  return `<img${written}>`;
}

/** What the author asked for, in the picture's true proportions; else the picture's own size. */
function shownSize({ width, height }: Picture, { shownWidth, shownHeight }: PictureOptions): Size {
  if (!shownWidth && !shownHeight) return { width, height };
  const shown = shownWidth || ((shownHeight ?? height) * width) / height;
  return { width: atLeastOne(shown), height: atLeastOne((shown * height) / width) };
}

function sizesOf({ width }: Picture, shown: number, { shownWidth, shownHeight }: PictureOptions): string {
  const isFixed = Boolean(shownWidth || shownHeight) || width < COLUMN_WIDTH;
  return isFixed ? `(max-width: ${shown}px) 100vw, ${shown}px` : PICTURE_SIZES;
}

function srcset(files: Variant[], { url }: PictureOptions): string {
  return files.map(({ name, width }) => `${url(name)} ${width}w`).join(', ');
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

const atLeastOne = (size: number) => Math.max(1, Math.round(size));

interface Size {
  width: number;
  height: number;
}

export interface PictureOptions {
  /** What its author wrote to be seen beside it. */
  title?: string | undefined;
  alt?: string | undefined;
  /** What names the link that opens it larger, where it has no text of its own. */
  openLabel?: string;
  class?: string | undefined;
  /** Size the author asked for, in CSS pixels. */
  shownWidth?: number | undefined;
  shownHeight?: number | undefined;
  /** True for the first picture of a page, which is loaded at once. */
  eager?: boolean | undefined;
  /** True inside an author's link, which the picture then keeps. */
  linked?: boolean | undefined;
  /** True inside a line of text; the `<picture>` then has the class `inline`. */
  inline?: boolean | undefined;
  /** Address of a published file, by its name. */
  url: (name: string) => string;
}
