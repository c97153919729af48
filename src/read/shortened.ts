/** The first sentences of a paragraph, up to about 200 characters. */
export function shortened(paragraph: string): string {
  if (paragraph.length <= 200) return paragraph;
  const sentence = /^.{40,200}?[.!?](?=\s)/.exec(paragraph)?.[0];
  return sentence ?? `${paragraph.slice(0, 200).replace(/(?<!\s)\s+\S*$/, '')}…`;
}
