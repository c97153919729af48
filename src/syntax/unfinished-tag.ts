const whole =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?/][^>]*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** Offset of the first tag in a piece of HTML that has no end there: `<div class="x`. */
export function unfinishedTag(html: string): number | undefined {
  const rest = html.replace(whole, (tag) => ' '.repeat(tag.length));
  const at = rest.search(/<[a-z/!?]/i);
  return at < 0 ? undefined : at;
}
