import type { NewTarget } from './links.ts';
import type { Remark, Surroundings } from './notes.ts';

/** What mending a piece of the notes needs to know. */
export interface Mending {
  text: string;
  surroundings: Surroundings;
  follow: (url: string) => NewTarget;
  remarks: Remark[];
  /** Addresses of `[label]: …` lines, by label. */
  definitions: Map<string, string>;
  /** Labels that pictures refer to, which hold a picture's path and no link. */
  pictureLabels: Set<string>;
}

/** Where a node stands, as far as it decides what may be done to it. */
export interface Around {
  /** False in links and tables, whose text is left as it is. */
  mendsText: boolean;
  /** True where a lost picture may be a block of its own. */
  isBlock: boolean;
  /** True right after something that a full stop may follow. */
  follows: boolean;
}

/** Whether an address leads away from the notes and their files. */
export const isOutside = /^(?:(?!file:)[a-z][a-z0-9+.-]+:|\/\/)/i;

/** Says that a link leads nowhere. */
export function deadLink({ remarks }: Mending, line: number, url: string): void {
  remarks.push({
    kind: 'todo',
    line,
    sort: 'dead link',
    detail: `\`${url}\` leads nowhere; its words stay.`,
  });
}
