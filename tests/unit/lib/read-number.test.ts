import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/lib/read-number.ts';

describe('a number as people write it', () => {
  it.each([
    ['42', [42]],
    ['−4', [-4]],
    ['0.59', [0.59]],
    ['0,59', [0.59]],
    ['.5', [0.5]],
    ['1,024', [1024, 1.024]],
    ['1.024', [1.024, 1024]],
    ['1 024', [1024]],
    ['1’024,5', [1024.5]],
    ['12,345,678', [12345678]],
    ['12.345.678,9', [12345678.9]],
    ['3.14e23', [3.14e23]],
    ['8.4 × 10^22', [8.4e22]],
    ['2*10^-3', [0.002]],
    ['1/4', [0.25]],
  ])('%s', (written, values) => {
    expect(readNumber(written)).toEqual(values);
  });

  it.each(['', '-', '.', '1.2.3', '12,34,5', 'seven', '7B', '1/0', '2017-06-12', '1e9999', '<b>', '٣'])(
    'is not %j',
    (written) => expect(readNumber(written)).toEqual([]),
  );
});
