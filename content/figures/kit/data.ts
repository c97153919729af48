import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Reads the data file of a figure; `script` is the drawing script's `import.meta.url`. */
export function readData<Data>(script: string, name: string): Data {
  return parse(readFileSync(new URL(`../data/${name}.yml`, script), 'utf8')) as Data;
}

/** Writes a number as a reader expects it, with commas between thousands. */
export function withCommas(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3 });
}
