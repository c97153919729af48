import { expect, test } from 'vitest';
import { render } from './render.ts';

test.each([
  ['残りの機能全てに\n深い裏の意味', '残りの機能全てに深い裏の意味'],
  ['第一句。\n第二句', '第一句。第二句'],
  ['スライダー\nキー', 'スライダーキー'],
  ['完了した。\nRust は速い', '完了した。Rust は速い'],
  ['Rust 是\n“快”的', 'Rust 是“快”的'],
  ['使用 Rust\n语言', '使用 Rust\n语言'],
  ['한국어\n문장', '한국어\n문장'],
  ['two\nlines', 'two\nlines'],
])('%j is one line: %j', async (written, shown) => {
  expect((await render(written)).html).toBe(`<p>${shown}</p>`);
});

test('lines are joined beside what is emphasised, and stay apart where their author broke them', async () => {
  expect((await render('这是\n**重点**\n内容')).html).toBe('<p>这是<strong>重点</strong>内容</p>');
  expect((await render('这是\n`code`\n内容')).html).toBe('<p>这是\n<code>code</code>\n内容</p>');
  expect((await render('这是\\\n重点')).html).toBe('<p>这是<br>\n重点</p>');
});
