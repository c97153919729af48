import { expect, it } from 'vitest';
import { safeRendered } from '../../../src/publish/rendered-html.ts';

it.each<[string, string, string]>([
  ['<a href="javascript:alert(1)">x</a>', 'script-url', '<a>x</a>'],
  ['<a href="java&Tab;script:alert(1)">x</a>', 'script-url', '<a>x</a>'],
  ['<img src="x.png" onerror="alert(1)">', 'event-handler', '<img src="x.png">'],
  ['<p>a<script>alert(1)</script>b</p>', 'script', '<p>ab</p>'],
  ['<script type="module" src="https://evil.example/x.js"></script>', 'script', ''],
  ['<iframe srcdoc="<b>x"></iframe>', 'embedded-page', ''],
  [
    '<form action="javascript:alert(1)"><button>x</button></form>',
    'script-url',
    '<form><button>x</button></form>',
  ],
])('what code computed is taken out and named: %s', (html, rule, left) => {
  const { html: safe, taken } = safeRendered(html);
  expect([safe, taken.map((each) => each.rule)]).toEqual([left, [rule]]);
  expect(taken[0]?.hint).not.toBe('');
});

it('what does no harm stays byte for byte, slots and a component’s own script too', () => {
  const html =
    '<p class=a>\uFDD0l0\uFDD1 &amp; <a href="#x" data-on="1">x</a></p><script type="module" src="/_astro/a.js"></script>';
  expect(safeRendered(html)).toEqual({ html, taken: [] });
});
