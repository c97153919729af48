import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { growth } from './growth.ts';
import { patternsOfOurs } from './patterns.ts';

/** Found ambiguous, and yet harmless: where it stands, and why. */
const harmless: Record<string, string> = {
  'src/dialects/spaced-paths.ts':
    'A title can only begin at a quotation mark and ends at the next, so each is read once.',
};

/** What authors repeat: each mark of Markdown, HTML, TeX and YAML, alone and with what gives it a meaning. */
const repeated = [
  ...' \n\t!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~a1Aé中',
  ...[
    '<a ',
    '<!--',
    '<img ',
    '<b>',
    '<a href="',
    '[a',
    '](',
    '![',
    '[[',
    '[^',
    '{#',
    '{:',
    '{%',
    '{{ ',
    '{a',
    '(a',
  ],
  ...[
    '$a',
    '\\(',
    '\\[',
    '\\\\',
    '**',
    '** a',
    '* ',
    '> ',
    '- ',
    '1. ',
    '| ',
    '|-',
    '-- ',
    '::',
    '\n\n',
    '\n ',
    ' \n',
  ],
  ...[
    '="',
    'a=',
    'a.',
    'a ',
    'a-',
    'a:',
    '#a',
    '@a',
    '"a',
    'a b ',
    'url(',
    '‹?',
    '&#',
    'Ab',
    '(A) (a',
    'a\u0301',
  ],
];
const LENGTH = 20_000;

test('no regular expression takes more than its share of time for a longer text: none is ambiguous', async () => {
  const patterns = await patternsOfOurs();
  expect(patterns.length).toBeGreaterThan(500);
  const reports = patterns.flatMap(({ source, flags, place }) =>
    analyse({ source, flags }, { maxReports: 1 }).reports.map(({ type }) => `${place}  ${type}  /${source}/`),
  );
  const isHarmless = (report: string) => Object.keys(harmless).some((file) => report.startsWith(file));
  expect(reports.filter((report) => !isHarmless(report))).toEqual([]);
  expect(Object.keys(harmless).filter((file) => !reports.some((report) => report.startsWith(file)))).toEqual(
    [],
  );
});

test('nor does what authors repeat make any of them slow', { timeout: 120_000 }, async () => {
  const texts = repeated.map((mark) => mark.repeat(Math.ceil(LENGTH / mark.length)));
  const slow: string[] = [];
  for (const { source, flags, place } of await patternsOfOurs()) {
    // A sticky one looks at one place alone.
    if (flags.includes('y')) continue;
    const pattern = new RegExp(source, flags.replace('g', '').concat('g'));
    const slowOn = texts.find(
      (text) => growth((share) => text.slice(0, text.length * share).replace(pattern, '')) === 'more',
    );
    if (slowOn) slow.push(`${place}  ${JSON.stringify(slowOn.slice(0, 8))}  /${source}/`);
  }
  expect(slow).toEqual([]);
});
