import type { Root } from 'mdast';
import { readAttributeList } from '../syntax/attribute-list.ts';
import { visit } from '../syntax/visit.ts';
import { resize } from './attribute-lists.ts';

const definition =
  /^( {0,3}\[[^[\]\n^][^[\]\n]*\]:[ \t]*(?:<[^<>\n]*>|[^\s<>]+))(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'))?[ \t]+(=\d*%?(?:x\d*%?)?|\{[^{}\n]+\})[ \t]*$/;
const sizeInTitle = / ?(?:=(\d*%?)(?:x(\d*%?))?|(\{[^{}]+\}))$/;

/** `[label]: a.png "title" =300x` or `{width=50%}`, with the size in the title, where the parser lets it stand. */
export function sizedDefinition(line: string): string {
  const [, start = '', double, single, more = ''] = (/^ {0,3}\[/.test(line) && definition.exec(line)) || [];
  if (!start || !(more.startsWith('=') ? /\d/.test(more) : readAttributeList(more))) return line;
  const title = [double ?? single, more].filter(Boolean).join(' ');
  return `${start} '${title.replace(/'/g, "\\'")}'`;
}

/** Gives pictures the sizes that the definitions of their addresses have. */
export function remarkSizedDefinitions() {
  return (tree: Root): void => {
    const sizes = new Map<string, Record<string, string>>();
    visit(tree, 'definition', (node) => {
      const [, width, height, list] = sizeInTitle.exec(node.title ?? '') ?? [];
      if (!width && !height && !list) return;
      node.title = node.title?.replace(sizeInTitle, '') || null;
      const values = list ? readAttributeList(list)?.values : undefined;
      sizes.set(node.identifier, values ?? { ...(width && { width }), ...(height && { height }) });
    });
    if (sizes.size === 0) return;
    visit(tree, 'imageReference', (node) => {
      const values = sizes.get(node.identifier);
      if (values) resize(node, { values });
    });
  };
}
