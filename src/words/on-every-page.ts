import { en } from './en.ts';

/** The words that the script of every page says: see `in-browser.ts`, whose words would all come along with it. */
export const { codeCopied, copy, copyCode } = en;
