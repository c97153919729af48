import type { en } from './en.ts';

/** A sentence that counts, for each of a language's plural forms; `{count}` is where the number goes. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Every word that the site itself says to a reader. A language that lacks one doesn't pass the check of types. */
export type Words = { [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural };
