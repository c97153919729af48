import type { Lecture } from './types.ts';

/** The direction in which a language is written: `rtl` for Arabic, Hebrew and Persian. `language` is a BCP 47 tag. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  // TypeScript doesn't know it yet; Node 20 has it as a property.
  const locale = new Intl.Locale(language) as Intl.Locale & {
    textInfo?: { direction: string };
    getTextInfo?: () => { direction: string };
  };
  const info = locale.getTextInfo?.() ?? locale.textInfo;
  return info?.direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The attributes of a lecture's own words, where they are in another language than the course. */
export function languageOf({ language }: Lecture): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language ? { lang: language, dir: textDirection(language) } : {};
}
