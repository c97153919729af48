/** A language's own way to write numbers and dates, in the digits that formulas and the numbers of lectures have. */
export function localeOf(language: string): string {
  // Of plain English the order of day and month says nothing.
  return language === 'en' ? 'en-GB' : new Intl.Locale(language, { numberingSystem: 'latn' }).toString();
}

/** An ISO date as readers of a language write it: "5 March 2024"; by a clock that is the same everywhere. */
export function longDate(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  );
}
