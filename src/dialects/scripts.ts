import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { replaceInText } from '../syntax/replace-in-text.ts';

/** Pandoc's `H~2~O` and `x^2^`: nothing is between the signs but a few characters without a space. */
const script = /(?<=[\p{L})\]])~([^~\s]{1,8})~(?!~)|(?<=[\p{L}\p{N})\]])\^([^\s^[\]]{1,12})\^(?!\^)/gu;

/** Sets the subscripts and superscripts of Pandoc. */
export function remarkScripts() {
  return (tree: Root, file: VFile): void =>
    replaceInText(tree, String(file), script, ([, low, high = '']) => [
      {
        type: 'emphasis',
        data: { hName: low === undefined ? 'sup' : 'sub' },
        children: [{ type: 'text', value: low ?? high }],
      },
    ]);
}
