import { nameToEmoji } from 'gemoji';
import type { Dialect } from './dialect.ts';

/** `:rocket:` of code hosts and chats. What is no such name, a time or a ratio, stays. */
export const emoji: Dialect = {
  whose: 'code hosts (an emoji)',
  find: new RegExp(
    `(?<![\\w:]):(${Object.keys(nameToEmoji)
      .filter((name) => /[a-z]/.test(name))
      .map((name) => name.replace(/[+]/g, '\\+'))
      .join('|')}):(?![\\w:])`,
    'g',
  ),
  hint: 'Write the sign itself.',
  mean: ([, name = '']) => [{ type: 'text', value: nameToEmoji[name] ?? `:${name}:` }],
  write: ([all, name = '']) => nameToEmoji[name] ?? all,
};
