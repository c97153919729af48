import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/checks/check-course.ts';
import { lectureDrawing } from '../../../src/publish/lecture-drawing.ts';
import { preparePublication } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from '../read/content.ts';

const plain = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M0 0h9"/></svg>';
const own = plain.replace('<svg ', '<svg class="figure" ').replace('<path ', '<path id="a" ');
const panels = own.replace('"figure"', '"figure panels"').replace(/<path[^>]*>/, '<svg class="figure"/>');
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

async function read(files: Record<string, string | Buffer>) {
  const loaded = await loadCourse(await content(files as Record<string, string>));
  const publication = await preparePublication(loaded, '/');
  const drawings = await Promise.all(
    publication.course.lectures.map((lecture) => lectureDrawing(publication, lecture)),
  );
  return { drawings, problems: checkCourse(loaded, publication, []) };
}

describe('the drawing beside a lecture on the home page', () => {
  it('is the first picture of the text that can be seen small, our drawings inside the page', async () => {
    const { drawings } = await read({
      '01-a.md': '# A\n\n![badge](b.png)\n\n![strip](s.png)\n\n![photo](p.png)',
      '02-b.md': '# B\n\n![pile](panels.svg)\n\n![own](own.svg)',
      '03-c.md': '# C\n\nNo picture.',
      '04-d.md': '# D\n\n![plain](plain.svg)',
      ...{ 'own.svg': own, 'panels.svg': panels, 'plain.svg': plain },
      'b.png': await png(80, 20),
      's.png': await png(900, 100),
      'p.png': await png(640, 400),
    });
    expect(drawings[0]).toMatch(
      /^<picture>.*\/_pictures\/p-\w+-480\.avif 480w.* width="140" height="88" alt=""/,
    );
    expect(drawings[1]).toMatch(/^<svg class="figure"/);
    expect(drawings[1]).toContain('id="of-1-a"');
    expect(drawings[2]).toBeUndefined();
    expect(drawings[3]).toMatch(/<img src="\/_pictures\/plain-/);
  });

  it('is what the front matter names, by the words of Quarto or MyST, or none', async () => {
    const { drawings, problems } = await read({
      '01-a.md': '---\nimage: own.svg\n---\n# A\n\n![photo](plain.svg)',
      '02-b.md': '---\nthumbnail: /pictures/own.svg\n---\n# B\n\nText.',
      '03-c.md': '---\nimage: false\n---\n# C\n\n![photo](plain.svg)',
      ...{ 'own.svg': own, 'pictures/own.svg': own, 'plain.svg': plain },
    });
    expect(drawings.map((drawing) => drawing?.slice(0, 4))).toEqual(['<svg', '<svg', undefined]);
    expect(problems).toEqual([]);
  });

  it('is the first picture where the one that is named cannot be shown, and its author hears of it', async () => {
    const { drawings, problems } = await read({
      '01-a.md': '---\ntitle: A\nimage: owm.svg\n---\n\n![photo](own.svg)',
      '02-b.md': '---\nimage: https://example.org/x.png\n---\n# B\n\nText.',
      'own.svg': own,
    });
    expect(drawings[0]).toMatch(/^<svg/);
    expect(problems).toMatchObject([
      { rule: 'missing-picture', severity: 'warning', place: { line: 3 }, hint: 'Did you mean `own.svg`?' },
      { file: '02-b.md', rule: 'remote-picture', severity: 'warning', place: { line: 2 } },
    ]);
  });
});
