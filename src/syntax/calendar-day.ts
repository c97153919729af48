/** The day that `2024-03-05`, `2024/3/5` or a time stamp begins with, as `2024-03-05`; undefined where there is none. */
export function calendarDay(written: string): string | undefined {
  const pieces = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[\sT])/.exec(written);
  if (!pieces) return undefined;
  const [year, month, day] = pieces.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  // The 31st of February would be a day in March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
