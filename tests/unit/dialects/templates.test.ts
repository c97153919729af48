import { describe, expect, it } from 'vitest';
import { plainAddress, readTag } from '../../../src/dialects/template-tag.ts';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

async function render(...lines: string[]) {
  const document = await renderLecture(lines.join('\n'), 'md');
  const html = document.html.replace(/>\s+</g, '><').replace(/ data-word="\w+"/g, '');
  return { ...document, html };
}

const rules = ({ problems }: { problems: { rule: string }[] }) => problems.map(({ rule }) => rule);

describe('a tag', () => {
  it.each([
    ['{% hint style="info" %}', 'hint', { style: 'info' }, []],
    ['{%- tab title="A b" -%}', 'tab', { title: 'A b' }, []],
    ['{{< figure src=a.png alt="x y" >}}', 'figure', { src: 'a.png', alt: 'x y' }, []],
    ['{{% notice tip "My title" %}}', 'notice', {}, ['tip', 'My title']],
    ['{% codeblock lang:js %}', 'codeblock', {}, ['lang:js']],
  ])('%s is read', (text, name, named, values) => {
    expect(readTag(text)).toEqual({ name, named, values, closes: false });
  });

  it.each(['{% endhint %}', '{{< /hint >}}', '{{%/hint%}}'])('%s closes', (text) => {
    expect(readTag(text)).toMatchObject({ name: 'hint', closes: true });
  });

  it.each(['{% a %} b', '{% a %}{% b %}', '{{ x }}', '{a}', '{%%}'])('%s is none', (text) =>
    expect(readTag(text)).toBeUndefined(),
  );
});

it.each([
  ['{{ site.baseurl }}/x/', '/x/'],
  ['{{site.url}}{{site.baseurl}}/x.png', '/x.png'],
  ['{{ "/x" | relative_url }}', '/x'],
  ["{{ '/x' | prepend: site.baseurl }}", '/x'],
  ['{% link _posts/x.md %}', '/_posts/x.md'],
  ['{{ site.baseurl }}{% post_url 2024-01-02-x %}#a', '/_posts/2024-01-02-x.md#a'],
  ['{{< ref "a.md#b" >}}', 'a.md#b'],
  ['{{% relref "/a" %}}', '/a'],
  ['{{ post.url }}', '{{ post.url }}'],
])('%s is the address %s', (written, address) => expect(plainAddress(written)).toBe(address));

describe('what stands between two tags', () => {
  it.each([
    ['{% hint style="warning" %}', '{% endhint %}', 'callout-warning', 'Warning'],
    ['{{% notice tip "My title" %}}', '{{% /notice %}}', 'callout-tip', 'My title'],
    ['{{< callout type="info" >}}', '{{< /callout >}}', 'callout-note', 'Info'],
    ['{{% alert title="Mind" color="warning" %}}', '{{% /alert %}}', 'callout-warning', 'Mind'],
    ['{% note info %}', '{% endnote %}', 'callout-note', 'Info'],
    ['{{< tip >}}', '{{< /tip >}}', 'callout-tip', 'Tip'],
  ])('%s is a callout', async (open, close, kind, title) => {
    const document = await render(open, 'Words *in* it.', '- item', close, 'After.');
    expect(rules(document)).toEqual([]);
    expect(document.html).toBe(
      `<aside class="callout ${kind}" role="note"><p class="callout-title">${title}</p><p>Words <em>in</em> it.</p><ul><li>item</li></ul></aside><p>After.</p>`,
    );
  });

  it('is folded, a tab under its title, or only placed', async () => {
    expect((await render('{{< details "Answer" >}}', 'Six.', '{{< /details >}}')).html).toBe(
      '<details><summary>Answer</summary><p>Six.</p></details>',
    );
    const tabs = ['{% tabs %}', '{% tab title="A" %}', 'One.', '{% endtab %}', '{% endtabs %}'];
    expect((await render(...tabs)).html).toBe('<div><p><strong>A</strong></p><p>One.</p></div>');
    const code = ['{% code title="a.py" %}', '```python', 'x', '```', '{% endcode %}'];
    expect((await render(...code)).html).toContain('<p class="code-title">a.py</p>');
  });

  it('is code as it stands', async () => {
    const document = await render(
      '{% highlight python %}',
      'x = 1 * 2 * 3',
      '',
      '# no heading',
      '{% endhighlight %}',
    );
    expect(document.headings).toEqual([]);
    expect(document.html).toContain('language-python');
    expect(rules(document)).toEqual([]);
  });

  it('stays, with a warning, where only its own tool knows', async () => {
    expect((await render('Text.', '', '{{%segment outline}}')).problems).toMatchObject([
      { rule: 'foreign-syntax', place: { line: 3, column: 1 } },
    ]);
    const document = await render('{% poll x in y %}', 'Loop.', '{% endpoll %}', '', '{% hint %}', 'Open.');
    expect(
      document.html
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('{% poll x in y %} Loop. {% endpoll %} {% hint %} Open.');
    expect(document.problems).toMatchObject([{ rule: 'foreign-syntax', place: { line: 1, column: 1 } }]);
  });
});

it.each([
  '{% include figure.html src="a.png" caption="Cap" %}',
  '{{< figure src="a.png" title="Cap" >}}',
  '{% include image.html url="{{ site.baseurl }}/a.png" description="Cap" %}',
])('%s is a figure', async (tag) => {
  const document = await render(tag);
  expect(document.numbered).toMatchObject([{ kind: 'figure', caption: 'Cap' }]);
  expect(plainAddress(document.pictures[0]?.source ?? '')).toMatch(/^\/?a\.png$/);
  expect(rules(document)).toEqual([]);
});

it('a link and a picture whose address is a template are some', async () => {
  const { links, pictures, problems } = await render(
    '[b]({% link _posts/x.md %}), [c]({{ site.baseurl }}/x "T"), ![a]({{ "/p.png" | absolute_url }}) and [d][].',
    '',
    '[d]: {{site.baseurl}}/y',
  );
  expect(problems).toEqual([]);
  expect(links.map(({ target }) => target)).toEqual(['/_posts/x.md', '/x', '/y']);
  expect(pictures.map(({ source }) => source)).toEqual(['/p.png']);
});

it('a film is a link to it', async () => {
  const { links } = await render('{{< youtube abc >}}', '', '{% embed url="https://ex.org/v" %}');
  expect(links.map(({ target }) => target)).toEqual([
    'https://www.youtube.com/watch?v=abc',
    'https://ex.org/v',
  ]);
});

it('tags in code and in MDX are left alone', async () => {
  expect((await render('```', '{% hint %}', '{% endhint %}', '```')).html).toContain('{% hint %}');
  expect(rules(await renderLecture('# T\n\n{/* {% hint %} */}\n\nText.', 'mdx'))).toEqual([]);
});

it.each([
  'A{% include sidenote.html id="x" note="Is *so*, with `a` and $$x$$." %} b',
  'A{% sidenote "x" "Is *so*, with `a` and $$x$$." %} b',
  'A{%- include marginnote.html\n  note="Is *so*,\n  with `a` and $$x$$."\n-%} b',
  'A^[Is *so*, with `a` and $$x$$.] b',
])('a note in its line is a footnote: %s', async (text) => {
  const document = await render(text);
  expect(document.footnotes).toHaveLength(1);
  expect(document.html).toMatch(
    /<p>A<a class="note-ref"[^>]*>1<.*Is <em>so<\/em>, with <code>a<\/code> and .*<math(?!.*%\}).* b<\/p>/s,
  );
  expect(rules(document)).toEqual([]);
});

it('a picture that a tag puts into a text stands below it, with its caption', async () => {
  const { html, pictures, numbered, problems } = await render(
    'A text. {% include marginfigure.html id="a" url="assets/x.png" description="How $$x$$ *grows*" %} More.',
    '',
    '{% maincolumn "b.png" "Another one" %}',
    '',
    '{{< figure src="/c.png"',
    '  caption="Over lines" >}}',
  );
  expect(html).toMatch(/^<p>A text\. {2}More\.<\/p>\n.*<figure/s);
  expect(html).toContain('<em>grows</em>');
  expect(pictures.map(({ source }) => source)).toEqual(['assets/x.png', 'b.png', '/c.png']);
  expect(numbered.map(({ caption }) => caption)).toEqual(['How x grows', 'Another one', 'Over lines']);
  expect(problems).toEqual([]);
});

it('what is no note of a tag or of Pandoc stays', async () => {
  const document = await render('Not `{% include x.html note="a" %}`, \\^[this], x^[b](c.md) or ^[.');
  expect(document.footnotes).toEqual([]);
});

it('what only Jekyll can list is no text, and its author is told; what stands under a condition is', async () => {
  const document = await render(
    '<ul>',
    "{% assign all = site['x'] | sort: 'date' %}",
    '{% for one in all %}',
    '  {% for two in one %}',
    '  <li>{{ two.title }}</li>',
    '  {% endfor %}',
    '{% endfor %}',
    '<li>One of ours</li>',
    '</ul>',
    '',
    '{% if page.x %}',
    'Words.',
    '{% else %}',
    '## Head',
    '{% endif %}',
    '',
    'Not{% comment %} this {% endcomment %} {% raw %}here{% endraw %}.',
  );
  expect(document.html.replace(/>\s+</g, '><')).toMatch(
    /^<ul><li>One of ours<\/li><\/ul><p>Words\.<\/p><div class="heading">.*Head.*<p>Not here\.<\/p>$/,
  );
  expect(document.problems.map(({ rule, message }) => [rule, message])).toEqual([
    ['foreign-syntax', 'Jekyll lists something here that only it knows: readers see nothing of it.'],
  ]);
});

it("leaves a list whole around Liquid's comments, and says nothing of what is in them", async () => {
  const comment = ['{%- comment %}', 'Show it:', '', '    a command', '{% endcomment %}'];
  const lines = ['- a', '    - b', ...comment, '    - c', ...comment, '- d'];
  const shown = (await render('# T', '', ...lines)).html.replace(/\s+|<\/?p>/g, '');
  expect(shown).toBe('<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>');
});

it('shows what follows a comment of Liquid that nobody closes', async () => {
  expect((await render('# T', '', '{% comment %}', '', 'Text.')).html).toContain('<p>Text.</p>');
});
