import { expect, test } from 'vitest';
import { calendarDay } from '../../../src/syntax/calendar-day.ts';

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['2024-02-29 18:30:00 +0100', '2024-02-29'],
  ['2024-03-05T23:30:00-05:00', '2024-03-05'],
  ['5 March 2024', '2024-03-05'],
  ['27 Jan 2020', '2020-01-27'],
  ['September 3rd, 2021', '2021-09-03'],
  ['Feb. 29 2024, evening', '2024-02-29'],
])('%s is the day %s', (written, day) => expect(calendarDay(written)).toBe(day));

test.each([
  '2024-02-31',
  '2023-02-29',
  '2024-13-01',
  '31 Feb 2024',
  '5 Marching 2024',
  'May we 2024',
  'today',
  '2024',
  '2024-03-051',
  '',
])('%s is no day', (written) => expect(calendarDay(written)).toBeUndefined());
