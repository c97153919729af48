import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { remarkLinePlan } from '../../../src/markdown/line-plan.ts';
import { remarkLiteralAddresses } from '../../../src/markdown/literal-addresses.ts';

const upstream = unified().use(remarkParse).use(remarkGfm).freeze();
const ours = unified().use(remarkParse).use([remarkLinePlan, remarkGfm, remarkLiteralAddresses]).freeze();

test.each([
  'Write to a.b+c@example.org, or not.',
  'Nothing here\nbut here: post@example.org\nand nothing there.',
  'Lines that end\r\nas on Windows: post@example.org\rand as long ago: www.example.org',
  '\uFEFFpost@example.org at the very beginning',
  '> * In a list in a quotation:\n>   http://example.org/a_b_(c)?d=e\n>\n>   HTTPS://EXAMPLE.ORG.',
  'WWW.example.org, Www.example.org and www example',
  'By name: post&#64;example.org, post&commat;example.org, https&colon;//example.org',
  '| a | b |\n| - | - |\n| post@example.org | www.example.org |\n\n[^n]: see mailto:post@example.org',
  '*post@example.org* **www.example.org** _http://example.org_ a_b@example.org a/b@example.org',
  '[post@example.org](#x) [www.example.org] ![http://example.org](y) `post@example.org`',
  'No address: a @ b, 3@4, http:/x, ftp://example.org, xmpp:post@example.org/x',
  'Words without any, over\nseveral lines - with_signs. And + more.',
])('reads addresses as upstream does: %j', (text) => {
  expect(ours.parse(text)).toEqual(upstream.parse(text));
});

test('asks for the line of an address that stands after others', () => {
  const text = Array.from({ length: 30 }, (_, at) => (at % 7 ? 'words' : `no${at}@example.org`)).join('\n');
  expect(JSON.stringify(ours.parse(text)).match(/mailto:/g)).toHaveLength(5);
});
