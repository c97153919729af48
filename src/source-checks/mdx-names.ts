import type { Program } from 'estree';
import { visit as visitCode } from 'estree-util-visit';
import { analyze } from 'periscopic';
import { mdxProgram } from '../syntax/mdx-program.ts';
import { nearest, orList } from '../syntax/nearest.ts';
import type { Finding, LectureSource } from './lecture-source.ts';

/** What MDX and Astro hand to every lecture. */
const given = new Set(['props', 'frontmatter']);

/** In `.mdx`, what stands in braces is run: a name that nothing gives a meaning would stop the build there. */
export function mdxNames({ tree }: LectureSource): Finding[] {
  const program = mdxProgram(tree);
  if (program.body.length === 0) return [];
  const { globals, scope } = analyze(program);
  const asked = namesAskedFor(program);
  const known = [...scope.declarations.keys()];
  return [...globals]
    .filter(([name]) => !given.has(name) && !asked.has(name) && !(name in globalThis))
    .map(([name, node]): Finding => {
      const { line = 1, column = 0 } = node.loc?.start ?? {};
      const near = nearest(name, known).slice(0, 3);
      return {
        place: { line, column: column + 1 },
        rule: 'unknown-name',
        severity: 'error',
        message: `Nothing in this lecture is called \`${name}\`.`,
        hint:
          near.length > 0
            ? `Did you mean ${orList(near)}?`
            : 'Import it or `export const` it here; if the braces or the `<` are text, write `\\{` or `\\<`.',
      };
    });
}

/** Names that the code itself is unsure of: after `typeof window`, `window` is used with care. */
function namesAskedFor(program: Program): Set<string> {
  const names = new Set<string>();
  visitCode(program, (node) => {
    if (node.type !== 'UnaryExpression' || node.operator !== 'typeof') return;
    if (node.argument.type === 'Identifier') names.add(node.argument.name);
  });
  return names;
}
