import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { tooDeepAt, tooLong, type YamlExcess, yamlExcess } from './yaml-limits.ts';

/** A line of a map: its key as it is written (a folder `01` is no number), its value, and where each stands. */
export interface YamlLine {
  key: string;
  node: unknown;
  place: { line: number; column: number };
}

/** A value of which `#` has made a comment. */
export interface CutValue {
  key: string;
  /** The value as it was meant, without quotation marks. */
  written: string;
  comment: string;
  place: { line: number; column: number };
}

type Fault = Omit<YamlExcess, 'hint'> & { hint?: string };

/**
 * YAML that knows where everything in it stands: the only reader of an author's YAML. `before` is the number of
 * lines in front of it in its file. A text with `errors` has nothing else to say.
 */
export function placedYaml(source: string, before = 0) {
  let text = source.replace(/^\uFEFF/, '');
  const excess = tooLong(text);
  let { document, lines } = parsed(text, excess !== undefined);
  if (document.errors.length > 0) {
    const indented = withIndentedQuotes(text);
    const again = indented === text ? undefined : parsed(indented);
    if (again?.document.errors.length === 0) [{ document, lines }, text] = [again, indented];
  }
  const faults: Fault[] = document.errors.map(({ pos: [offset], message }) => ({
    offset,
    message: message.replace(/\.$/, ''),
  }));
  const lost = faults.find(({ message }) => message.includes('call stack'));
  // Only what could be parsed can be weighed.
  const other = lost
    ? tooDeepAt(lost.offset)
    : (excess ?? (faults[0] ? undefined : yamlExcess(document.contents)));
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: (line || 1) + before, column: col || 1 };
  };
  const placeOf = (node: unknown) => placeAt((node as { range?: [number] } | undefined)?.range?.[0] ?? 0);
  return {
    /** What is wrong, with a hint where one is known. */
    errors: (other ? [other] : faults).map(({ offset, message, hint }) => ({
      place: placeAt(offset),
      message,
      hint,
    })),
    /** Values that were probably meant to go on. */
    cutValues: cutValues(document, text).map(({ offset, ...cut }) => ({ ...cut, place: placeAt(offset) })),
    /** What the file holds, as nodes of the `yaml` package; `null` for nothing. */
    root: document.contents as unknown,
    /** The same as plain values. */
    toJS: (): unknown => document.toJS({ maxAliasCount: -1 }),
    placeOf,
    linesOf: (map: unknown): YamlLine[] =>
      isMap(map)
        ? map.items.flatMap(({ key, value }) =>
            isScalar(key)
              ? [{ key: key.source ?? String(key.value), node: value, place: placeOf(key) }]
              : [{ key: String(key), node: value, place: placeOf(key) }],
          )
        : [],
  };
}

/** The document and its lines; of a text that is too long the lines alone. */
function parsed(text: string, isTooLong = false) {
  const lines = new LineCounter();
  if (isTooLong) for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;
  return { document: parseDocument(isTooLong ? '' : text, options), lines };
}

/** A value between quotation marks, with what stands in front of it in its line. */
const quoted = /^((?:[ \t]|-[ \t])*(?:[\w-]+[ \t]*:[ \t]+)?)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/gms;

/** Quoted values that go on at the margin, which js-yaml and so most tools take, as YAML wants them. */
function withIndentedQuotes(text: string): string {
  return text.replace(quoted, (value, before: string) =>
    value.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(before.length)}`),
  );
}

/** `key: some words #more`, not in quotation marks; `# more` is a comment that somebody meant. */
function cutValues(document: Document, text: string): (Omit<CutValue, 'place'> & { offset: number })[] {
  const found: (Omit<CutValue, 'place'> & { offset: number })[] = [];
  visit(document as never, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !key.range || (value && (!isScalar(value) || value.type !== 'PLAIN'))) return;
      const end = (value as { range?: [number, number] | null } | null)?.range?.[1] ?? key.range[1];
      const from = text.indexOf(':', key.range[1]) + 1;
      const [all, space = '', comment] =
        /^([ \t]*)(#[^\s#][^\r\n]*)/.exec(text.slice(Math.max(from, end))) ?? [];
      if (!all || !comment) return;
      const offset = Math.max(from, end) + space.length;
      const written = text.slice(from, offset + comment.length).trim();
      found.push({ key: String(key.value), written, comment: comment.trim(), offset });
    },
  });
  return found;
}
