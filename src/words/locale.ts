/** A language's own way to write numbers and dates, in the digits that formulas and the numbers of lectures have. */
export function localeOf(language: string): string {
  // Of plain English the order of day and month says nothing.
  return language === 'en' ? 'en-GB' : new Intl.Locale(language, { numberingSystem: 'latn' }).toString();
}
