import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** A line of a map: its key as it is written (a folder `01` is no number), its value, and where each stands. */
export interface YamlLine {
  key: string;
  node: unknown;
  place: { line: number; column: number };
}

/**
 * YAML that knows where everything in it stands: the only reader of an author's YAML. `before` is the number of
 * lines in front of it in its file. A text with `errors` has nothing else to say.
 */
export function placedYaml(source: string, before = 0) {
  const lines = new LineCounter();
  const text = source.replace(/^\uFEFF/, '');
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: (line || 1) + before, column: col || 1 };
  };
  const placeOf = (node: unknown) => placeAt((node as { range?: [number] } | undefined)?.range?.[0] ?? 0);
  return {
    errors: document.errors.map(({ pos, message }) => ({
      place: placeAt(pos[0]),
      message: message.replace(/\.$/, ''),
    })),
    /** What the file holds, as nodes of the `yaml` package; `null` for nothing. */
    root: document.contents as unknown,
    /** The same as plain values. Throws where aliases multiply each other. */
    toJS: (): unknown => document.toJS(),
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
