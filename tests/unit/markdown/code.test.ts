import { describe, expect, it, vi } from 'vitest';
import { problems, readable, render, renderMdx } from './render.ts';

const words = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('&#x3C;', '<');

describe('a code block', () => {
  it.each(['', 'python', 'no-language'])('keeps the empty lines it begins with: %s', async (language) => {
    for (const count of [1, 2, 3]) {
      const { html } = await render(`\`\`\`${language}`, ...Array(count).fill(''), 'first', '```');
      const code = /<code[^>]*>(\n*)(?:<span[^>]*>)?first/.exec(html);
      expect(code?.[1]).toBe('\n'.repeat(count));
    }
  });

  it.each(['{r}', '{r, echo=TRUE}', '{r setup, warning=FALSE}', 'r,linenos'])(
    'has the language of %s',
    async (info) => {
      expect(readable(await render(`\`\`\`${info}`, 'x', '```'))).toContain('class="language-r"');
    },
  );

  it('is highlighted with classes, never with an inline style', async () => {
    const html = readable(await render('```python', 'def f(): return "x"', '```'));
    expect(html).toMatch(/^<code-block class="code"><pre tabindex="0"><code class="language-python">/);
    expect(html).toContain('<span class="tk-keyword">def');
    expect(html).not.toContain('style=');
  });

  it('keeps every character of its text', async () => {
    const text = 'if a < b:\n\tprint("<b>&amp;")\n\n    # $x$ **no** [^1]';
    expect(words(readable(await render('```python', text, '```'))).replaceAll('&#x26;', '&')).toBe(text);
  });

  it('of a shell marks what the shell writes before a command, and no comment', async () => {
    const text = '$ npm install\n# a comment\necho $HOME\nme@host:~/notes$ ls';
    const html = readable(await render('```bash', text, '```'));
    expect(html.match(/(?<=<span class="prompt">)[^<]+/g)).toEqual(['$ ', 'me@host:~/notes$ ']);
    expect(words(html)).toBe(text);
    expect(readable(await render('```python', '$ x', '```'))).not.toContain('prompt');
  });

  it.each([
    ['powershell', 'PS C:\\Users\\me> npm install\nPS> dir', ['PS C:\\Users\\me> ']],
    ['cmd', 'C:\\notes> dir /b', ['C:\\notes> ']],
    [
      'console',
      '[me@host ~]$ ls\n(venv) $ pip list\nroot@host:/# id\n# no prompt',
      ['[me@host ~]$ ', '(venv) $ ', 'root@host:/# '],
    ],
    ['zsh', '% ls\na > b', ['% ']],
    ['python', '>>> for x in y:\n...     x\n1\n>>> 2', ['>>> ', '... ', '>>> ']],
    ['pycon', 'In [1]: 1 + 1\n   ...: 2\nOut[1]: 2', ['In [1]: ', '   ...: ']],
    ['sql', 'mysql> SELECT 1;', ['mysql> ']],
    ['julia', 'julia> 1 + 1', ['julia> ']],
    ['python', 'x = 1\n>>> 2', []],
    ['js', 'a > b', []],
  ])('of %s knows the prompts in %j', async (language, text, expected) => {
    const html = readable(await render(`\`\`\`${language}`, text, '```'));
    const found = html.match(/(?<=<span class="prompt">)[^<]+/g) ?? [];
    expect(found.map((one) => one.replaceAll('&gt;', '>').replaceAll('&#x3E;', '>'))).toEqual(expected);
  });

  it('shows its title and marks its lines', async () => {
    const html = readable(await render('```js title="my file.js" {2-3}', 'a', 'b', 'c', '```'));
    expect(html).toContain('<p class="code-title">my file.js</p><pre');
    expect(html).toMatch(
      />a\n<span class="line-mark">.*b.*<\/span>\n<span class="line-mark">.*c.*<\/span></s,
    );
  });

  it.each(['```{python}', '```{.python .numberLines}', '```python{1}', '``` python'])(
    'knows its language in %s',
    async (fence) => {
      expect(readable(await render(fence, 'x = 1', '```'))).toContain('<code class="language-python">');
    },
  );

  it('of an unknown language stays plain', async () => {
    expect(readable(await render('```nope', 'a < b', '```'))).toBe(
      '<code-block class="code"><pre tabindex="0"><code class="language-nope">a &#x3C; b</code></pre></code-block>',
    );
  });

  it('may be indented, empty, or never closed', async () => {
    expect(words(readable(await render('    x = 1')))).toBe('x = 1');
    expect(words(readable(await render('```', '```')))).toBe('');
    expect(words(readable(await render('```', 'x')))).toContain('x');
  });

  it('has the same colours on a machine that is busy with something else', async () => {
    const lines = ['```js', 'const { a } = f("x"); // y', '```'];
    const calm = readable(await render(...lines));
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
      now += 10_000;
      return now;
    });
    const busy = readable(await render(...lines));
    clock.mockRestore();
    expect(busy).toBe(calm);
  });

  it('takes no harm from a line list that is too long', async () => {
    expect(words(readable(await render('```js {1-99999999999}', 'a', '```')))).toBe('a');
  });

  it('is the same in `.mdx`', async () => {
    expect((await renderMdx('```js {1}', 'a < {b}', '```')).problems).toEqual([]);
  });
});

describe('code in an item of a list', () => {
  const html = async (...lines: string[]) => readable(await render(...lines, '', 'After **it**.'));

  it.each([
    [
      'a chunk of knitr whose code begins further left',
      ['1. Do', '', '   ```{r}', '  a', '', ' b', '   ```'],
    ],
    ['its closing marks further left', ['1. Do', '', '   ```js', '   a', ' ```']],
    ['its code further left', ['- Do', '  ```', 'a', '  ```']],
  ])('ends where its marks close it: %s', async (_, lines) => {
    const document = await render(...lines, '', 'After **it**.');
    expect(problems(document)).toEqual([]);
    expect(readable(document)).toMatch(/<code-block.*<\/li>\s*<\/[ou]l>\s*<p>After <strong>it<\/strong>/s);
  });

  it('that nobody has closed takes no text along', async () => {
    expect(await html('- Do', '  ```', '  a', '', 'Text *b*.', '', '```', 'c', '```')).toContain(
      '<em>b</em>',
    );
  });

  it('and spaces of TeX at the beginning of a line are no fence', async () => {
    const page = await html('\\\\[', 'x', '~~~ (4)', '\\\\]', '', '::: note', 'Words', ':::');
    expect(page).toMatch(/<math.*callout-note.*<strong>it/s);
  });
});
