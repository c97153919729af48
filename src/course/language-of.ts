import { textDirection } from './text-direction.ts';
import type { Lecture } from './types.ts';

/** The attributes of a lecture's own words, where they are in another language than the course. */
export function languageOf({ language }: Lecture): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language ? { lang: language, dir: textDirection(language) } : {};
}
