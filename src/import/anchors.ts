import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slugOf } from '../course/file-name.ts';
import { splitTitle } from '../course/split-title.ts';
import { idInTag, idList } from '../syntax/attribute-list.ts';
import { visit } from '../syntax/visit.ts';
import type { Block } from './blocks.ts';
import { dropNumber, handNumbers } from './hand-numbers.ts';
import type { LectureOutline } from './outline.ts';

/** Where an anchor of the notes is after the import. */
export interface Place {
  file: string;
  anchor: string;
}

const explicit = new RegExp(`(?<!\\s)\\s*${idList.source}\\s*$`);
const patterns: Record<string, RegExp> = { html: idInTag, text: new RegExp(idList, 'g') };

/** Finds every anchor that a link inside the notes can mean, under the id it has had so far. */
export function anchorMap(
  tree: Root,
  parts: { lecture: LectureOutline; blocks: Block[] }[],
): Map<string, Place> {
  const places = new Map<string, Place>();
  const before = oldIds(tree);
  for (const { lecture, blocks } of parts) {
    const { file, from, to } = lecture;
    places.set(nameKey(lecture.title), { file, anchor: '' });
    const slugger = new GithubSlugger();
    const numbers = handNumbers(
      blocks.flatMap((block) => (block.kind === 'heading' ? toString(block.nodes) : [])),
    );
    const title = tree.children[from - 1];
    if (title && before.has(title)) places.set(before.get(title) as string, { file, anchor: '' });
    for (const block of blocks) {
      if (block.kind !== 'heading') continue;
      const words = toString(block.nodes);
      const anchor = explicit.exec(words)?.[1] ?? slugger.slug(dropNumber(words, numbers).text);
      const old = block.source ? before.get(block.source) : undefined;
      if (old && !places.has(old)) places.set(old, { file, anchor });
      if (explicit.test(words)) places.set(anchor, { file, anchor });
    }
    visit({ type: 'root', children: tree.children.slice(from, to) } as Root, (node) => {
      const pattern = patterns[node.type];
      if (!pattern) return;
      for (const match of (node as { value: string }).value.matchAll(pattern)) {
        const anchor = match.slice(1).find(Boolean) as string;
        if (!places.has(anchor)) places.set(anchor, { file, anchor });
      }
    });
  }
  return places;
}

/** The key under which `anchorMap` keeps a lecture's title, whose number may be written or not. */
export function nameKey(name: string): string {
  return `[[${slugOf(splitTitle(name.replace(/\.md$/i, '')).title)}]]`;
}

/** The ids that a code host gives the headings of the whole file. */
function oldIds(tree: Root): Map<Root['children'][number], string> {
  const slugger = new GithubSlugger();
  const ids = new Map<Root['children'][number], string>();
  visit(tree, 'heading', (heading) => {
    ids.set(heading, slugger.slug(toString(heading)));
  });
  return ids;
}
