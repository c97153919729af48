import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

const folder = new URL('../', import.meta.url);

/** The names of all figures that are committed with this ending. */
export function figureNames(ending: 'svg' | 'png'): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${ending}`))
    .map((file) => basename(file, `.${ending}`));
}

/** The names of all drawing scripts. */
export function scriptNames(): string[] {
  return readdirSync(new URL('draw/', folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'));
}

/** A committed figure as text. */
export function readSvg(name: string): string {
  return readFileSync(new URL(`${name}.svg`, folder), 'utf8');
}

/** A committed picture. */
export function readPng(name: string): Buffer {
  return readFileSync(new URL(`${name}.png`, folder));
}

/** A data file as it is written. */
export function readSource(name: string): string {
  return readFileSync(new URL(`data/${name}.yml`, folder), 'utf8');
}

/** A data file, parsed; its shape is the test's business. */
export function readYaml(name: string): Yaml {
  return parse(readSource(name));
}

/** Draws a figure anew with its own script. */
export async function drawAnew(name: string): Promise<string | Buffer> {
  const script = await import(new URL(`draw/${name}.ts`, folder).href);
  return script.draw();
}

/** What a reader sees printed: the words of each text element, lines joined by a space. */
export function printed(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside = '']) =>
    inside
      .replaceAll(/<tspan[^>]*>/g, ' ')
      .replaceAll('</tspan>', '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"'),
  );
}

/** Every number in some words, commas between thousands understood. */
export function numbersIn(words: string): number[] {
  return [...words.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: data files differ in shape, and each test knows its own
export type Yaml = any;
