import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import { unquoted } from '../syntax/addresses.ts';
import { visit } from '../syntax/visit.ts';

/** Reads `[x]("https://…")`: quotation marks are part of no address. */
export function remarkQuotedAddresses() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      const bare = unquoted(node.url);
      if (bare === node.url) return;
      lectureData(file).problems.push({
        place: placeOf(node),
        rule: 'quoted-address',
        severity: 'warning',
        message: `The address \`${bare}\` stands between quotation marks.`,
        hint: `Take them away: \`${node.type === 'definition' ? bare : `(${bare})`}\`.`,
      });
      node.url = bare;
    });
  };
}
