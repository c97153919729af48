import { type SectionPart, textOfPart } from '../index/section-entry.ts';
import type { Hit } from './match.ts';

/** A piece of an excerpt; `marked` where it is one of the words looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const LENGTH = 190;

/** The words around the place where a text answers best, cut at sentences or words. */
export function excerpt(part: SectionPart, hits: Hit[]): Piece[] {
  const text = textOfPart(part);
  const [from, to] = region(text, hits);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    const before = pieces.at(-1);
    // The pieces of a word that is written without spaces are marked as one.
    if (before?.marked) before.text += text.slice(start, end);
    else pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? '\u00a0…' : ''), marked: false });
  return pieces;
}

/** The stretch with the most of what was asked for: different units first, then all hits. */
function region(text: string, hits: Hit[]): [from: number, to: number] {
  if (text.length <= LENGTH) return [0, text.length];
  let [start, most] = [0, 0];
  for (const { start: from } of hits) {
    const inside = hits.filter((hit) => hit.start >= from && hit.end <= from + LENGTH * 0.8);
    const units = new Map<number, number>();
    for (const { variant, quality } of inside)
      for (const unit of variant.covers) units.set(unit, Math.max(units.get(unit) ?? 0, quality));
    const worth = [...units.values()].reduce((sum, quality) => sum + quality, 0) + inside.length * 0.05;
    if (worth > most) [start, most] = [from, worth];
  }
  const sentence = Math.max(
    ...['. ', '? ', '! ', '؟ ', '۔ ', '। ', '። ', '。', '．', '？', '！'].map((mark) => {
      const at = text.lastIndexOf(mark, start - 1);
      return at < 0 ? 0 : at + mark.length;
    }),
  );
  const early = Math.max(0, start - Math.round(LENGTH / 4));
  const space = text.indexOf(' ', early) + 1;
  // Not every language has spaces between words.
  const cut = space > 0 && space <= start ? space : early;
  const from = start - sentence <= LENGTH / 2 ? sentence : cut;
  if (from + LENGTH >= text.length) return [from, text.length];
  const end = text.lastIndexOf(' ', from + LENGTH);
  return [from, end > from + LENGTH / 2 ? end : from + LENGTH];
}
