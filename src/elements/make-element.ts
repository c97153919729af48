/** An element with its classes and its text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  if (text) made.textContent = text;
  return made;
}
