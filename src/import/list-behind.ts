import { attributeList, readAttributeList } from '../syntax/attribute-list.ts';

const list = new RegExp(`^${attributeList.source}`);

/** The list of attributes that stands right behind something: what is taken away takes it along. */
export function listBehind(text: string, end: number): string {
  const found = list.exec(text.slice(end))?.[0] ?? '';
  return readAttributeList(found) ? found : '';
}
