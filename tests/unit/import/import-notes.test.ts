import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findSurroundings } from '../../../src/import/find-surroundings.ts';
import { type ImportedNotes, importNotes } from '../../../src/import/import-notes.ts';
import { missingWords } from '../../../src/import/missing-words.ts';
import { mendText } from '../../../src/mending/mend-text.ts';
import { decodeNotes } from '../../../src/read/decode-text.ts';

const notes = join(import.meta.dirname, '../../fixtures/import/weather.md');
let source = '';
let imported: ImportedNotes;
let copies: { from: string; to: string }[];

beforeAll(async () => {
  source = await readFile(notes, 'utf8');
  const found = await findSurroundings(source, notes, resolve('/nowhere/weather'));
  copies = found.copies;
  imported = importNotes(source, found.surroundings);
});

const text = (name: string) => imported.files.find((file) => file.name === name)?.text ?? '';
const small = (markdown: string, pictures: Record<string, string> = {}) =>
  importNotes(markdown, { pictures: new Map(Object.entries(pictures)), files: new Map(), name: 'notes.md' });
const body = (markdown: string, pictures?: Record<string, string>) =>
  small(`# One\n\n${markdown}`, pictures)
    .files.at(-1)
    ?.text.replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .trimEnd();

describe('a file of six lectures', () => {
  it('becomes a course: its title and introduction, and a file for each lecture in order', () => {
    expect(imported.files.map(({ name }) => name)).toEqual([
      'course.yml',
      '00-introduction.md',
      '01-air-and-pressure.md',
      '02-wind.md',
      '03-clouds.md',
      '04-rain.md',
      '05-storms-fronts.md',
      '06-forecasts.md',
    ]);
    expect(text('course.yml')).toBe(
      'title: "Notes on Weather"\ndescription: "These notes follow a course on weather. They are read from top to bottom, one lecture a week."\n',
    );
  });

  it('loses no word', () => {
    expect(missingWords(source, imported.files.map((file) => file.text).join('\n'))).toEqual([]);
  });

  it('notices a lost word', () => {
    const most = imported.files
      .map((file) => file.text)
      .join('\n')
      .replace('mercury', '');
    expect(missingWords(source, most)).toEqual(['mercury']);
  });

  it('makes headings of bold lines and drops their numbers', () => {
    expect(text('01-air-and-pressure.md').match(/^#.*$/gm)).toEqual([
      '## What pressure is',
      '## Measuring it',
      '## Key Concepts',
      '# Lecture 9 ~ not a heading',
    ]);
    expect(text('05-storms-fronts.md').match(/^#.*$/gm)).toEqual([
      '## Cold fronts',
      '### Details',
      '## Warm fronts',
      '### What a front brings',
      '### Names',
      '### An example',
      '## An appendix to storms',
    ]);
  });

  it('copies the pictures it finds, under names without spaces', () => {
    expect(copies.map(({ to }) => to)).toEqual([
      'images/Barometer-Tube.jpg',
      'images/pressure-map.PNG',
      'images/Wind-Rose.png',
      'images/cloud.svg',
      'files/Exercise-1.pdf',
    ]);
  });

  it('says which pictures are lost, by path and line, and what else needs a person', () => {
    const todo = imported.remarks.filter(({ kind }) => kind === 'todo');
    expect(todo.map(({ line, sort }) => `${line} ${sort}`)).toMatchInlineSnapshot(`
      [
        "12 missing alternative text",
        "53 dead link",
        "63 lost picture",
        "72 duplicate number",
        "77 missing alternative text",
        "117 duplicate number",
        "122 missing alternative text",
        "125 lost picture",
        "152 missing alternative text",
        "186 footnote without text",
        "188 missing alternative text",
        "190 missing alternative text",
        "228 dead link",
        "233 footnote without mark",
      ]
    `);
    const lost = todo.filter(({ sort }) => sort === 'lost picture');
    for (const { line, detail } of lost)
      expect(source.split('\n')[line - 1]).toContain(/`(.*)`/.exec(detail)?.[1]);
  });

  it('follows links into other lectures', () => {
    expect(text('01-air-and-pressure.md')).toContain('[what clouds are](./03-clouds.md#what-a-cloud-is)');
    expect(text('03-clouds.md')).toContain('[wind](./02-wind.md#wind-anchor)');
  });

  it('puts each footnote into the lecture that uses it', () => {
    for (const name of ['01-air-and-pressure.md', '06-forecasts.md']) {
      expect(text(name)).toContain('[^isa]: The *International Standard Atmosphere*, ISO 2533.');
    }
    expect(text('02-wind.md')).not.toContain('[^isa]');
  });

  it.each([1, 2, 3, 4, 5, 6])('finds nothing to do in its own lecture %i', (number) => {
    const file = imported.files[number + 1];
    const { pictures, files } = paths(file?.text ?? '');
    expect(importNotes(file?.text ?? '', { pictures, files, name: file?.name ?? '' }).files).toEqual([file]);
  });
});

describe('mending', () => {
  it('leaves code, mathematics, links, tables and attributes alone', () => {
    const untouched = [
      '```js\na . b ; <br> **x**\n+ c\n```',
      'With `a . b` and $a . b$, see [a . b](https://example.org/a).',
      '| a . | b |\n|-----|---|\n| + c | <br> d . |',
      '<p title="a . b">\nc\n</p>',
      '$$\na . b\n$$',
      '    indented . code',
    ].join('\n\n');
    expect(body(`Text.\n\n${untouched}`)).toBe(`Text.\n\n${untouched}`);
  });

  it('parts paragraphs at breaks', () => {
    expect(body('One.<br>Two.<br/>\n<BR>\nThree.<br>')).toBe('One.\n\nTwo.\n\nThree.');
  });

  it('frees a picture that is glued to a line, and keeps its caption', () => {
    const pictures = { 'a.png': 'images/a.png' };
    expect(body('Text\n<img src="a.png" alt="A">', pictures)).toBe('Text\n\n![A](images/a.png)');
    expect(body('![A](a.png)\n*What it shows.*', pictures)).toBe('![A](images/a.png)\n*What it shows.*');
    expect(body('![A](a.png){#fig-a}\n*What it shows.*', pictures)).toBe(
      '![A](images/a.png){#fig-a}\n*What it shows.*',
    );
  });

  it('keeps a tag that says more than Markdown can', () => {
    const tag = '<img src="a b.png" width="300" alt="">';
    expect(body(`Text\n\n${tag}`, { 'a b.png': 'images/a-b.png' })).toContain(
      '<img src="images/a-b.png" width="300" alt="">',
    );
  });

  it('puts a visible note with the path in the place of a lost picture', () => {
    expect(body('Text\n\n![A b](x/y z.png "T")')).toBe(
      'Text\n\n> [!CAUTION] Picture not found\n> `x/y z.png`: A b. T',
    );
    expect(body('- ![A](x.png)')).toBe('- *Picture not found:* `x.png` (A)');
    expect(body('![A][p]\n\n[p]: x.png')).toBe('> [!CAUTION] Picture not found\n> `x.png`: A\n\n[p]: x.png');
  });

  it('makes Markdown of the links and pictures of notebooks', () => {
    const notes =
      '# L1 ~ Air\n\nSee [[Wind]], [[L2 ~ Wind#Why it blows|why]], [[#Low]], [[Nowhere]] and [W](L2%20~%20Wind.md).\n\n![[a b.png|300]]\n\n![A](c.png =300x200)\n\n## Low\n\nx[[i]] [[1]]\n\n# L2 ~ Wind\n\n## Why it blows\n\nText.';
    const pictures = { 'a b.png': 'images/a-b.png', 'c.png': 'images/c.png' };
    const { files } = small(notes, pictures);
    expect(files[0]?.text).toContain(
      'See [Wind](./02-wind.md), [why](./02-wind.md#why-it-blows), [Low](#low), Nowhere and [W](./02-wind.md).',
    );
    expect(files[0]?.text).toContain('![](images/a-b.png){width=300}');
    expect(files[0]?.text).toContain('![A](images/c.png){width=300 height=200}');
    expect(files[0]?.text).toContain('x[[i]] [[1]]');
    expect(missingWords(notes, files.map(({ text }) => text).join('\n'))).toEqual([]);
  });

  it('mends a size behind a web address and an id with a space; what it cannot read stands as it is written', () => {
    const notes =
      'See [it](#my id), ![B][b] and ![A](https://example.org/a.png =300x).\n\n[c]: my c.pdf\n\n## My id\n\nText.';
    expect(body(notes)).toBe(
      'See [it](#my-id), !\\[B][b] and ![A](https://example.org/a.png){width=300}.\n\n\\[c]: my c.pdf\n\n## My id\n\nText.',
    );
    expect(missingWords(notes, body(notes) ?? '')).toEqual([]);
  });

  it('takes the size of a lost picture, and the target of a dead link, along', () => {
    expect(body('See ![A](x.png){width=50%} and [B](y.md){:target="_blank"}.')).toBe(
      'See *Picture not found:* `x.png` (A) and B.',
    );
  });

  it('gives a heading the id that kramdown has on the next line, and follows links to it', () => {
    expect(body('[Down](#end)\n\n## The end\n{: #end}')).toBe('[Down](#end)\n\n## The end {: #end}');
  });

  it('makes Markdown of what Jekyll has a tag for, outside code', () => {
    expect(body('{% highlight js %}\na . b\n{% endhighlight %}')).toBe('```js\na . b\n```');
    expect(body('![A]({{ site.baseurl }}/a.png)', { '/a.png': 'images/a.png' })).toBe('![A](images/a.png)');
    const code = '```html\n{{ site.url }}\n```\n\n`{% raw %}` and {% include a.html %}';
    expect(body(code)).toBe(code);
  });

  it('takes one kind of bullets', () => {
    expect(body('+ a\n  * b\n- c\n* d')).toBe('- a\n  - b\n- c\n- d');
  });

  it('leaves spaces that belong there', () => {
    expect(body('Well . . . so it is ... and .5 or x .y : z.')).toBe(
      'Well . . . so it is ... and .5 or x .y: z.',
    );
  });

  it('makes bold what was meant to be, with a space inside its stars', () => {
    expect(
      body('**1. Why **\n\nIt is ** very** cold, ** very ** dark and **wet **here.\n\n2 ** 3 ** 4'),
    ).toBe('## Why\n\nIt is **very** cold, **very** dark and **wet** here.\n\n2 ** 3 ** 4');
    expect(body('** All of it **<br>\nText.')).toBe('## All of it\n\nText.');
  });

  it('puts a comma to the word before it, also where no space follows', () => {
    expect(body('One ,two , three.')).toBe('One,two, three.');
  });

  it('asks for the words of a picture that stays HTML', () => {
    const { remarks } = small('# A\n\n<img src="a.png" width="9">\n\n<img src="a.png" alt="" width="9">', {
      'a.png': 'a.png',
    });
    expect(remarks.map(({ line, sort }) => `${line} ${sort}`)).toEqual(['3 missing alternative text']);
  });

  it('takes a path of somebody’s disk for a lost picture', () => {
    expect(body('![A](<C:\\My Notes\\a.png>)')).toBe(
      '> [!CAUTION] Picture not found\n> `C:\\My Notes\\a.png`: A',
    );
  });

  it('takes an address on somebody’s disk for no address', () => {
    expect(body('[The slides](file:///C:/x.pdf) and ![A](file:///home/me/a.png).', {})).toBe(
      'The slides and *Picture not found:* `file:///home/me/a.png` (A).',
    );
  });

  it('follows a link whatever the case of its letters', () => {
    expect(body('[Down](#The-End)\n\n## The end')).toBe('[Down](#the-end)\n\n## The end');
  });

  it('frees a numbered bold line from what it is glued to', () => {
    expect(body('**4. Loss**\n$$x^2$$\n\n**5) Cost**\nMuch.\nMore.\n\n**6. No**: a sentence.')).toBe(
      '## Loss\n\n$$x^2$$\n\n## Cost\n\nMuch.\nMore.\n\n**6. No**: a sentence.',
    );
    expect(body('**Note**\nMuch.')).toBe('**Note**\nMuch.');
  });

  it('frees a bold line from the list above it', () => {
    expect(body('1. one\n2. two\n   - deep\n**After a list** <br>\n3. three\n\n- a\n  **in a**\n- b')).toBe(
      '1. one\n2. two\n   - deep\n\n## After a list\n\n3. three\n\n- a\n  **in a**\n- b',
    );
    expect(
      body('- a\n**2. Next**<br>\n<img src="x.png">\n\n- b\n**Not yet** a heading', { 'x.png': 'x.png' }),
    ).toBe('- a\n\n## Next\n\n![](x.png)\n\n- b\n**Not yet** a heading');
  });

  it('leaves nothing that would stop the build where a footnote has no text or a label with a space', () => {
    const { files, remarks } = small(
      '# One\n\nA[^a], b[^b c], d[^d e].\n\n[^a]:\n\n[^b c]: Two words.\n\n[^d e]: word',
    );
    expect(files.at(-1)?.text).toContain(
      'A[^a], b[^b c], d[^d e].\n\n\\[^b c]: Two words.\n\n\\[^d e]: word\n\n[^a]: …',
    );
    expect(remarks.map(({ line, sort }) => `${line} ${sort}`)).toEqual([
      '5 footnote without text',
      '7 footnote not read',
      '9 footnote not read',
    ]);
  });

  it('takes bold sentences for what they are', () => {
    expect(body('**This matters.**\n\n**Term**\nmeans this.')).toBe(
      '**This matters.**\n\n**Term**\nmeans this.',
    );
  });

  it('closes code that was left open, so that it swallows nothing', () => {
    expect(body('```\ncode')).toBe('```\ncode\n```');
  });
});

// Each brought something to light, while it was mended, that the second import read in another way.
describe('importing what was imported', () => {
  it.each([
    ['a `#` that a break parts from its line', 'Text<br>#', 'Text'],
    ['a heading that a break uncovers', 'Text<br>One\n=\uFEFF', 'Text\n\n## One'],
    ['a footnote’s text that is underlined', 'Text\n[^a]:One\n=', 'Text\n\n## a: One'],
    ['a fence behind a byte order mark', '```\n\uFEFF```', '```\n\uFEFF```\n```'],
    ['a heading with two numbers', '## 1. 1. Why', '## Why'],
    ['a heading under front matter that is no YAML', '---\n[\n---\n# One', '---\n[\n---\n\n## One'],
  ])('changes nothing after %s', (_, notes, expected) => {
    const [only, ...others] = small(notes).files;
    expect(others).toEqual([]);
    expect(only?.text.replace(/^---\ntitle: "Notes"\n---\n\n/, '').trimEnd()).toBe(expected);
    expect(small(only?.text ?? '').files).toEqual([only]);
  });
});

describe('a word', () => {
  it.each([
    ['of a footnote in a title', '# Lecture 1: A[^x]\n\nText.\n\n[^x]: Note.', 'x: Note.'],
    ['of the front matter of several lectures', '---\ntags: [air]\n---\n\n# A\n\n# B', '# tags: [air]'],
  ])('%s is kept', (_, notes, kept) => {
    const written = small(notes)
      .files.map((file) => file.text)
      .join('\n');
    expect(written).toContain(kept);
    expect(missingWords(notes, written)).toEqual([]);
  });

  it.each(['[a](x(y))', '[a](<x y>)', '&lt;a&gt; &#x61;', '[^x]', '<img src="x" alt="a <img y">'])(
    'is no part of an address, an entity, a label or a tag: %s',
    (notes) => {
      expect(missingWords(notes, 'a a')).toEqual([]);
    },
  );
});

describe('other shapes of notes', () => {
  it('splits at bold lines that are plainly headings of lectures too', () => {
    const names = (notes: string) => small(notes).files.map(({ name }) => name);
    const week = (number: number) => `**Week ${number}**\n\n**1. Part**\n\nText.\n\n`;
    const weeks = `${week(1)}${week(2)}`;
    expect(names(`# Course\n\n${weeks}# Week 3\n\nText.`)).toEqual([
      'course.yml',
      '01-week-1.md',
      '02-week-2.md',
      '03-week-3.md',
    ]);
    expect(names(weeks)).toEqual(['01-week-1.md', '02-week-2.md']);
    // One alone, falling numbers, or lines among chapters of another kind are sections.
    expect(names(week(1))).toEqual(['notes.md']);
    expect(names(`${week(2)}${week(1)}`)).toEqual(['notes.md']);
    expect(names(`# Air\n\n${weeks}# Wind\n\nText.`)).toEqual(['01-air.md', '02-wind.md']);
  });

  it('splits at every `#` heading where none is numbered', () => {
    const { files } = small('# Air\n\nText.\n\n# Wind\n\nText.\n');
    expect(files.map(({ name }) => name)).toEqual(['01-air.md', '02-wind.md']);
  });

  it('takes a number alone for the title of a lecture', () => {
    const { files } = small('# Lecture 1 ~ Air\n\nText.\n\n# Lecture 2\n\nText.\n\n# L3 ~\n\nText.\n');
    expect(files.map(({ name, text }) => `${name} ${text.split('\n')[1]}`)).toEqual([
      '01-air.md title: "Air"',
      '02-lecture-2.md title: "Lecture 2"',
      '03-l3.md title: "L3"',
    ]);
  });

  it('keeps the words of a footnote in the introduction that nothing refers to', () => {
    const { files } = small('# Air\n\nAn introduction.\n\n[^x]: Some words.\n\n# Lecture 1: Wind\n\nText.\n');
    expect(files.map(({ text }) => text).join('\n')).toContain('x: Some words.');
  });

  it.each([
    'Look at "www.example.org" , they said .',
    'An open [bracket and http://example.org/a .',
    'A word)a@example.org .',
  ])('loses no word of a line with a bare address: %s', (line) => {
    expect(body(line)).toBe(line.replaceAll(' .', '.').replaceAll(' ,', ','));
  });

  it('keeps all the words of a lost picture that stays HTML', () => {
    expect(body('<p><img src="x.png" alt="A" title="T" title="U" width="9"></p>')).toBe(
      '<p><em>Picture not found:</em> <code>x.png</code> (A. T)</p>',
    );
  });

  it('takes no broken tag for a loss of the words in it', () => {
    const notes = 'Text with <img src="a.png" and no end.\n\nMore words.\n\n<b title="x">Last</b>';
    expect(missingWords(notes, notes)).toEqual([]);
    expect(missingWords(notes, notes.replace('More', ''))).toEqual(['More']);
  });

  it('counts anew where the numbers do not rise, and says so', () => {
    const { files, remarks } = small(
      '# Lecture 2: A\n\nText.\n\n# Lecture 2: B\n\nText.\n\n# L9 ~ C\n\nText.\n',
    );
    expect(files.map(({ name }) => name)).toEqual(['01-a.md', '02-b.md', '03-c.md']);
    expect(remarks.map(({ line, sort }) => `${line} ${sort}`)).toEqual([
      '1 lecture number',
      '9 lecture number',
    ]);
  });

  it('takes a file without headings for one lecture', () => {
    expect(small('Just text .\n').files).toEqual([
      { name: 'notes.md', text: '---\ntitle: "Notes"\n---\n\nJust text.\n' },
    ]);
  });

  it('keeps the front matter of a single lecture, and adds a title', () => {
    const { files } = small('---\ntags: [a]\nlayout: post\n---\n\n# Air\n\nText .\n');
    expect(files).toEqual([
      { name: 'notes.md', text: '---\ntitle: "Air"\ntags: [a]\nlayout: post\n---\n\nText.\n' },
    ]);
  });

  it('takes a bold first line for the course’s title', () => {
    const [course] = small('**All of physics**\n\nA course.\n\n# Lecture 1: Air\n\nText.\n').files;
    expect(course).toEqual({
      name: 'course.yml',
      text: 'title: "All of physics"\ndescription: "A course."\n',
    });
  });

  it('reads UTF-16 and Windows-1252', () => {
    const wide = Buffer.from('\uFEFFWörter', 'utf16le');
    expect(decodeNotes(wide)).toEqual({ text: 'Wörter', encoding: 'UTF-16' });
    expect(decodeNotes(wide.swap16())).toEqual({ text: 'Wörter', encoding: 'UTF-16' });
    expect(decodeNotes(Buffer.from('Wörter', 'latin1'))).toEqual({
      text: 'Wörter',
      encoding: 'Windows-1252',
    });
    expect(decodeNotes(Buffer.from('Wörter'))).toEqual({ text: 'Wörter', encoding: 'UTF-8' });
  });

  it('reads line endings of Windows', () => {
    expect(small('# One\r\n\r\nText .\r\n').files[0]?.text).toBe('---\ntitle: "One"\n---\n\nText.\n');
  });
});

/** Every path that a lecture mentions, as one that leads where it says. */
function paths(markdown: string) {
  const all = [...markdown.matchAll(/\]\(([^)#]+)|src="([^"]+)"|^\[[^\]]+\]: (\S+)/gm)].map(
    (match) => match.slice(1).find(Boolean) as string,
  );
  const map = new Map(all.map((path) => [path, path]));
  // What was a dead link is one still.
  map.delete('./missing-file.html');
  return { pictures: map, files: map };
}

describe('what `check --fix` would mend', () => {
  const foreign =
    'A <s> and Vec<T>, ==marked==, H~2~O, :smile: and $5% b$.\n\n[Slides](my slides.pdf) ![A cat](my cat.png)';

  it('is mended, and said', () => {
    const { files, remarks } = small(`# One\n\n${foreign}`, { 'my cat.png': 'my-cat.png' });
    const written = files.at(-1)?.text ?? '';
    expect(written).toContain('A \\<s> and Vec\\<T>, <mark>marked</mark>, H<sub>2</sub>O, 😄 and $5\\% b$.');
    expect(written).toContain('![A cat](my-cat.png)');
    expect(remarks.filter(({ sort }) => sort.includes('check --fix')).length).toBe(8);
  });

  it('is nothing any more in what the import wrote', () => {
    for (const { name, text } of [...imported.files, ...small(`# One\n\n${foreign}`).files])
      if (name.endsWith('.md')) expect(mendText(text), name).toEqual({ text, places: 0 });
  });
});
