import { type Dialect, marked } from './dialect.ts';

/** Templates of Jekyll and Hugo: what they put in is known to those tools alone. */
export const jekyll: Dialect[] = [
  {
    whose: 'Jekyll (a comment)',
    find: /\{%-? ?comment ?-?%\}(?:(?!\{%)[\s\S]){0,2000}\{%-? ?endcomment ?-?%\}|\{%-? ?(?:end)?raw ?-?%\}/g,
    hint: "Write it as an HTML comment, which readers don't see.",
    mean: () => [],
  },
  {
    whose: 'GitBook (the name of a file)',
    find: /\{% ?filename ?%\}([^{}\n]{1,200})\{% ?endfilename ?%\}/g,
    hint: 'Write it behind the language of the code: ```` ```python title="a.py" ````.',
    mean: ([, name = '']) => marked('strong', name.trim()),
  },
  {
    whose: 'Jekyll or GitBook (a setting)',
    find: /\{%-? ?(?:set|assign)\b(?:(?!%\})[^\n]){1,500}%\}/g,
    hint: 'Take it out: it only sets what other tags say.',
    mean: () => [],
  },
  {
    whose: 'kramdown (an extension)',
    find: /\{::comment\}(?:(?!\{:)[\s\S]){0,2000}\{:\/(?:comment)?\}|\{::[a-z]\w*(?:[ \t][^{}\n]*)?\}|\{:\/[a-z]*\}/g,
    hint: 'Take it out: it only says how kramdown should read the text.',
    mean: () => [],
  },
  {
    whose: 'Jekyll or Hugo',
    find: /\{%(?:(?!\{%)[^\n])*?%\}|\{\{<[^\n]*?(?:>\}\}|$)|\{\{%[^\n{}]*\}\}|\{\{ ?(?:site|page|include|"|')[^\n{}]*\}\}/g,
    hint: 'Write Markdown for it, such as `![what it shows](picture.png)`, or take it out. In a text about such tags, put it between backticks.',
  },
];
