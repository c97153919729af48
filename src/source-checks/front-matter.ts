import type { Place } from '../course/types.ts';
import { isDeckKey } from '../dialects/slides.ts';
import { calendarDay, firstDay } from '../syntax/calendar-day.ts';
import { didYouMean } from '../syntax/nearest.ts';
import type { CutValue } from '../syntax/placed-yaml.ts';
import type { Finding } from './lecture-source.ts';

/** One line of the front matter. */
export interface FrontMatterKey {
  key: string;
  value: unknown;
  place: Place;
}

/** `{}` and `[]`, which other tools write where nobody has said anything. */
const isNothing = (value: unknown) => typeof value === 'object' && Object.keys(value ?? {}).length === 0;
const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText);
const text = { should: 'text', example: '"…"', allows: isText };
const place = {
  should: 'a number',
  example: '3',
  allows: (value: unknown) => typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)),
};
const list = {
  should: 'a list of words',
  example: '[one, two]',
  allows: (value: unknown) => isText(value) || isTextList(value),
};

/** The keys a lecture may have, each with the type it must be of. `null` (nothing written) passes. */
const keys: Record<string, { should: string; example: string; allows: (value: unknown) => boolean }> = {
  title: text,
  description: text,
  slug: text,
  permalink: text,
  date: text,
  reviewed: text,
  order: place,
  sidebar_position: place,
  weight: place,
  nav_order: place,
  draft: { should: '`true` or `false`', example: 'true', allows: (value) => typeof value === 'boolean' },
  tags: list,
  aliases: list,
  image: {
    should: 'the path of a picture, or `false`',
    example: './x.png',
    allows: (value) => typeof value === 'string' || value === false,
  },
  thumbnail: {
    should: 'the path of a picture',
    example: './x.png',
    allows: (value) => typeof value === 'string',
  },
  objectives: { should: 'a list of sentences', example: '["…"]', allows: isTextList },
};

const days = ['date', 'reviewed'];

function unreadDate(key: string, value: unknown, place: Place): Finding {
  return {
    place,
    rule: 'front-matter-date',
    severity: 'warning',
    message: `\`${String(value)}\` in the front matter is no day of the calendar.`,
    hint: `Write the year first, such as \`${key}: 2024-03-05\`, or take the line out.`,
  };
}

/** What YAML takes for a comment, ` #` and all behind it, where a word was meant: `Why #1 matters`, `#llm`. */
export function cutValue({ key, written, comment, place }: CutValue, where: string): Finding {
  return {
    place,
    rule: 'cut-value',
    severity: 'warning',
    message: `Nothing reads \`${comment}\` behind \`${key}\` in ${where}: a space and \`#\` begin a comment.`,
    hint: `Put the whole value between quotation marks, \`${key}: ${JSON.stringify(written)}\`; in a comment, a space comes behind the \`#\`.`,
  };
}

/** Reports keys nobody reads, with the one that was probably meant, and values of the wrong type. */
export function checkFrontMatter(written: FrontMatterKey[]): Finding[] {
  const unknown = written.filter(({ key }) => !Object.hasOwn(keys, key));
  const known = written.filter((one) => !unknown.includes(one));
  const deck = unknown.find(({ key }) => isDeckKey(key));
  return [...(deck ? [settingsOfSlides(deck)] : unknown.map(unreadKey)), ...known.flatMap(checkValue)];
}

function unreadKey({ key, place }: FrontMatterKey): Finding {
  const otherwise = `The site reads ${Object.keys(keys).join(', ')}; anything else may go.`;
  return {
    place,
    rule: 'unknown-key',
    severity: 'warning',
    message: `Nothing reads \`${key}\` in the front matter.`,
    hint: didYouMean(key, Object.keys(keys), otherwise),
  };
}

/** The settings of a deck are said once, in words that are the same for all decks of a course. */
function settingsOfSlides({ place }: FrontMatterKey): Finding {
  return {
    place,
    rule: 'unknown-key',
    severity: 'warning',
    message: 'The settings of slides in the front matter mean nothing on a page.',
    hint: 'They may stay where the file is shown as slides, too: `<!-- check off: unknown-key -->` switches this off.',
  };
}

function checkValue({ key, value: written, place }: FrontMatterKey): Finding[] {
  const known = keys[key] as (typeof keys)[string];
  const value = key === 'date' ? firstDay(written) : written;
  if (days.includes(key) && isText(value) && !calendarDay(String(value)))
    return [unreadDate(key, value, place)];
  if (value === null || isNothing(value) || known.allows(value)) return [];
  return [
    {
      place,
      rule: 'front-matter-type',
      // The word for something else in another tool: a share of a mark, `weight: 20%`.
      severity: known === keys.order ? 'warning' : 'error',
      message: `\`${key}\` in the front matter must be ${known.should}.`,
      hint: `Write \`${key}: ${known.example}\`.`,
    },
  ];
}
