import { localeOf } from '../words/locale.ts';

/** An ISO date as readers of a language write it: "5 March 2024"; by a clock that is the same everywhere. */
export function longDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  );
}
