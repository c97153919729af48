import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { listFiles } from '../../../src/lib/list-files.ts';

/** A regular expression of our code. */
export interface Pattern {
  source: string;
  flags: string;
  /** `src/…:line`. */
  place: string;
}

/** Every regular expression of `src/`, also those put together from pieces; what only running tells is an `x`. */
export async function patternsOfOurs(): Promise<Pattern[]> {
  const files = await Promise.all(
    (await listFiles('src'))
      .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
      .map(async (file) => parse(`src/${file}`, await readFile(`src/${file}`, 'utf8'))),
  );
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
    see(node);
    ts.forEachChild(node, (child) => visit(child, see));
  };
  for (const file of files)
    visit(file, (node) => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
        constants.set(node.name.text, node.initializer);
    });

  const valueOf = (node: ts.Expression | undefined): string => {
    if (!node) return '';
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isRegularExpressionLiteral(node)) return literal(node).source;
    if (ts.isTemplateExpression(node))
      return (
        node.head.text +
        node.templateSpans.map(({ expression, literal }) => valueOf(expression) + literal.text).join('')
      );
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return valueOf(node.expression);
    if (ts.isIdentifier(node) && constants.has(node.text)) return valueOf(constants.get(node.text));
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'join' &&
      ts.isArrayLiteralExpression(node.expression.expression)
    )
      return node.expression.expression.elements.map(valueOf).join(valueOf(node.arguments[0]));
    return 'x';
  };

  return files.flatMap((file) => {
    const found: Pattern[] = [];
    visit(file, (node) => {
      const place = () => {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        return `${file.fileName.replace(/\.astro\.ts$/, '.astro')}:${line + 1}`;
      };
      if (ts.isRegularExpressionLiteral(node)) found.push({ ...literal(node), place: place() });
      if (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp')
        found.push({
          source: valueOf(node.arguments?.[0]),
          flags: valueOf(node.arguments?.[1]),
          place: place(),
        });
    });
    return found;
  });
}

function literal({ text }: ts.RegularExpressionLiteral): Pick<Pattern, 'source' | 'flags'> {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

/** Of a component only what stands between its `---` lines: the rest is markup. */
function parse(file: string, text: string): ts.SourceFile {
  const isComponent = file.endsWith('.astro');
  const code = isComponent ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  return ts.createSourceFile(isComponent ? `${file}.ts` : file, code, ts.ScriptTarget.Latest, true);
}
