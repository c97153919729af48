import { describe, expect, it } from 'vitest';
import { PICTURE_SIZES, pictureMarkup } from '../../../src/images/picture-markup.ts';
import { describedPicture } from './pictures.ts';

const url = (name: string) => `/notes/${name}`;
const small = describedPicture({ width: 300, height: 200 });

describe('pictureMarkup', () => {
  it('writes a picture with AVIF, WebP and a fallback', () => {
    expect(pictureMarkup(small, { alt: 'Who attends to whom', class: 'wide', url })).toMatchInlineSnapshot(
      `"<picture><source type="image/avif" srcset="/notes/heat-map-0123456789-300.avif 300w" sizes="(max-width: 300px) 100vw, 300px"><source type="image/webp" srcset="/notes/heat-map-0123456789-300.webp 300w" sizes="(max-width: 300px) 100vw, 300px"><img src="/notes/heat-map-0123456789-300.jpg" width="300" height="200" alt="Who attends to whom" loading="lazy" decoding="async" class="wide"></picture>"`,
    );
  });

  it('offers all widths of a large picture, which opens larger', () => {
    const html = pictureMarkup(describedPicture({}), { alt: 'Heat map', url });
    expect(html).toMatch(
      /^<picture-zoom><a class="zoom" href="\/notes\/heat-map-0123456789-1600\.jpg" data-width="1600"><picture>/,
    );
    expect(html).toContain(
      `-1080.avif 1080w, /notes/heat-map-0123456789-1600.avif 1600w" sizes="${PICTURE_SIZES}"`,
    );
    expect(html).toContain('src="/notes/heat-map-0123456789-720.jpg" srcset=');
    expect(html).toContain('width="2000" height="1000"');
  });

  it('loads the first picture of a page at once and the others when they come near', () => {
    const eager = pictureMarkup(small, { eager: true, url });
    expect(eager).toContain(' loading="eager" fetchpriority="high"');
    expect(eager).not.toContain('decoding');
    expect(pictureMarkup(small, { url })).toContain(' loading="lazy" decoding="async"');
  });

  it.each([
    [{ shownWidth: 320 }, 'width="320" height="160"', '(max-width: 320px) 100vw, 320px'],
    [{ shownHeight: 100 }, 'width="200" height="100"', '(max-width: 200px) 100vw, 200px'],
    [{ shownWidth: 320, shownHeight: 320 }, 'width="320" height="160"', '(max-width: 320px) 100vw, 320px'],
    [{}, 'width="2000" height="1000"', PICTURE_SIZES],
  ])('shows it at the author’s size in its true proportions: %o', (size, expected, sizes) => {
    const html = pictureMarkup(describedPicture({}), { ...size, url });
    expect(html).toContain(expected);
    expect(html).toContain(`sizes="${sizes}"`);
  });

  it('shows an author’s title, and none where there is none', () => {
    expect(pictureMarkup(describedPicture({}), { title: 'A & "b"', url })).toContain(
      ' title="A &amp; &quot;b&quot;"',
    );
    expect(pictureMarkup(describedPicture({}), { title: '', url })).not.toContain('title');
  });

  it('keeps an author’s link instead of opening larger', () => {
    expect(pictureMarkup(describedPicture({}), { linked: true, url })).toMatch(/^<picture>/);
  });

  it('opens nothing larger where there is nothing larger', () => {
    expect(pictureMarkup(small, { url })).not.toContain('picture-zoom');
    expect(pictureMarkup(small, { shownWidth: 300, url })).not.toContain('picture-zoom');
    expect(pictureMarkup(small, { shownWidth: 150, url })).toContain('picture-zoom');
  });

  it('names the link of a picture without text', () => {
    expect(pictureMarkup(describedPicture({}), { url })).toContain('aria-label="Open the picture larger"');
    expect(pictureMarkup(describedPicture({}), { url })).toContain(' alt="" ');
    expect(pictureMarkup(describedPicture({}), { alt: 'Heat map', url })).not.toContain('aria-label');
  });

  it('shows a drawing and a moving picture as they are', () => {
    expect(
      pictureMarkup(describedPicture({ format: 'svg', width: 320, height: 200 }), { alt: 'Boxes', url }),
    ).toBe(
      '<picture><img src="/notes/heat-map-0123456789-320.svg" width="320" height="200" alt="Boxes" loading="lazy" decoding="async"></picture>',
    );
    expect(pictureMarkup(describedPicture({ format: 'gif', animated: true }), { url })).toContain(
      'href="/notes/heat-map-0123456789-2000.gif"',
    );
  });

  it('marks a picture in a line of text', () => {
    expect(pictureMarkup(small, { inline: true, url })).toMatch(/^<picture class="inline">/);
  });

  it('escapes every value', () => {
    const html = pictureMarkup(small, {
      alt: '"><script>alert(1)</script>',
      class: 'a" onload="alert(1)',
      url: (name) => `/a&b"c/${name}`,
    });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('" onload="');
    expect(html).not.toContain('b"c');
    expect(html).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(html).toContain('/a&amp;b&quot;c/');
  });
});
