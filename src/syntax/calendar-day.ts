const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const inNumbers = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[\sT])/;
/** `27 Jan 2020`, and `January 27, 2020`: a month by its name can't be taken for a day. */
const dayFirst = /^\s*(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?=$|[\s,])/i;
const monthFirst = /^\s*([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=$|[\s,])/i;

/**
 * The day that `2024-03-05`, `2024/3/5`, `5 March 2024` or a time stamp begins with, as `2024-03-05`; undefined where
 * there is none.
 */
export function calendarDay(written: string): string | undefined {
  const [year, month, day] = piecesOf(written) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  // The 31st of February would be a day in March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

function piecesOf(written: string): number[] | undefined {
  const numbers = inNumbers.exec(written);
  if (numbers) return numbers.slice(1).map(Number);
  const [, first, second, year] = dayFirst.exec(written) ?? monthFirst.exec(written) ?? [];
  if (!first || !second) return undefined;
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return isMonth(name, month) ? [Number(year), month, Number(day)] : undefined;
}

function isMonth(name: string, month: number): boolean {
  const whole = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2024, month - 1))
    .toLowerCase();
  return month > 0 && (whole.startsWith(name.toLowerCase()) || name.toLowerCase() === 'sept');
}

/** What front matter says about a day: itself, or when the text came into being, `created:` below `date:`. */
export function firstDay(written: unknown): unknown {
  const isMapping = typeof written === 'object' && written !== null && 'created' in written;
  return isMapping ? written.created : written;
}
