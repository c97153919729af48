// In the words and the order of the interface, which is English, and by a clock that is the same everywhere.
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** An ISO date as readers write it: "5 March 2024". */
export function longDate(iso: string): string {
  return format.format(new Date(iso));
}
