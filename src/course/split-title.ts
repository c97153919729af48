/** "Lecture 3 ~ Title", "L4: Title", "Chapter 2 - Title": a number somebody wrote into a heading. */
const numbered =
  /^(?:lecture|lesson|chapter|part|week|unit|l)\s*(\d{1,3})(?:\s*[~:.](?!\d)\s*|\s*[-–—]\s+)(?!\s)(.+)/i;
/** "Lecture 3 Scaling" too, but neither "L2 regularisation" nor "Part 2 of the proof". */
const onlySpaced = /^(?:[Ll]ecture|[Ll]esson|[Cc]hapter|[Pp]art|[Ww]eek|[Uu]nit)\s+(\d{1,3})\s+(\p{Lu}.*)$/u;

/** Splits a heading such as "Lecture 3 ~ Scaling" into its number and its title. */
export function splitTitle(heading: string): { number: number | undefined; title: string } {
  const match = numbered.exec(heading.trim()) ?? onlySpaced.exec(heading.trim());
  if (!match) return { number: undefined, title: heading.trim() };
  return { number: Number(match[1]), title: (match[2] as string).trim() };
}
