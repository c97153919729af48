/** Random numbers that are the same on every machine, from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Things that Markdown, HTML, TeX, YAML and MDX take for a beginning, an end, or a danger. */
const pieces = [
  '# ',
  '## A heading',
  '### A heading {#an-id}',
  '**Bold line**',
  '__',
  '*',
  '_',
  '~~',
  '`',
  '``',
  '```',
  '```js',
  '~~~',
  '$',
  '$$',
  '$x^2$',
  '\\(',
  '\\)',
  '\\\\[',
  '\\\\]',
  '\\frac{1}{',
  '\\begin{aligned}',
  '\\label{eq:a}',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '[^a]',
  '[^a]: note',
  '[^1]',
  '![alt](a.png)',
  '![](<b c.png>)',
  '![x](b c.png)',
  '[text](#a)',
  '[text](javascript:alert(1))',
  '[x]: javascript:alert(2)',
  '[](#fig-x)',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<p',
  '<img src="x.png" onerror="alert(3)">',
  '<img src=x onerror=alert(4)//>',
  '<script>alert(5)</script>',
  '<svg onload=alert(6)>',
  '<svg><script>alert(7)</script></svg>',
  '<math><mi xlink:href="javascript:alert(8)">x</mi></math>',
  '</div>',
  '<iframe src="javascript:alert(9)">',
  '<a href="  java\tscript:alert(10)">',
  '<style>@import "//x"</style>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<form action="javascript:alert(11)">',
  '<template><script>alert(12)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(13)>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(14)>',
  '<a id="a" name="a">',
  '<div style="background:url(javascript:alert(15))">',
  '| a | b |',
  '|---|:-:|',
  '| 1 |',
  'Table: caption {#tbl-a}',
  '- item',
  '+ item',
  '1. item',
  '  - nested',
  '- [ ] task',
  '> quote',
  '> [!NOTE]',
  ':::note[Title]',
  ':::',
  '---',
  '***',
  '===',
  '&lt;',
  '&#x6a;avascript:',
  '&',
  '\u0000',
  '\uFDD0p0\uFDD1',
  '\uFDD0l999\uFDD1',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '{',
  '}',
  '{1 + 1}',
  '{: #an-id .x}',
  '{:toc}',
  '{#fig-y .x width=50%}',
  '[words]{.underline}',
  '[[Name#Part|words]]',
  '![[a.png|300]]',
  '![alt](a.png =300x200)',
  '{% highlight js %}',
  '{% endhighlight %}',
  '{{ site.url }}',
  '**Week 1**',
  '**Week 2**',
  ':::info Title',
  '<div>$x$ \\\\(y\\\\)</div>',
  '{/* #id */}',
  '<Thing prop={x}>',
  '</Thing>',
  'import x from "y"',
  'export const a = 1',
  'title: a',
  'order: [',
  '\t',
  '    ',
  '',
  'word',
  'Two words.',
  'a@b.c',
  'https://example.org/',
  'www.example.org',
  '😀',
  'العربية',
  'é',
  'constructor',
  '__proto__',
  'toString',
];

/** A lecture of random pieces, on lines and beside one another. */
export function generated(random: () => number): string {
  const count = 1 + Math.floor(random() * 40);
  let text = random() < 0.2 ? `---\n${pick(pieces, random)}\n---\n` : '';
  for (let at = 0; at < count; at++)
    text += `${pick(pieces, random)}${pick(['\n', '\n', '\n\n', ' ', ''], random)}`;
  return text;
}

/** A sound lecture in which something was cut, doubled, exchanged or put in. */
export function mangled(source: string, random: () => number): string {
  const start = Math.floor(random() * source.length);
  let text = source.slice(start, start + 200 + Math.floor(random() * 1500));
  const times = 1 + Math.floor(random() * 8);
  for (let time = 0; time < times; time++) {
    const from = Math.floor(random() * text.length);
    const to = Math.min(text.length, from + Math.floor(random() * 30));
    const cut = text.slice(from, to);
    const put = pick(['', pick(pieces, random), cut + cut, [...cut].toReversed().join('')], random);
    text = text.slice(0, from) + put + text.slice(to);
  }
  return text;
}

function pick<T>(list: T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
