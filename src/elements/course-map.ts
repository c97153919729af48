/**
 * The sidebar, `<course-map>` around the map's `<nav popover>`: marks the section the reader is in, as
 * `<reading-place>` reports it, and closes the drawer when a link in it is followed, the focus leaves it or the window
 * turns wide.
 */
class CourseMap extends HTMLElement {
  #controller: AbortController | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const map = this.querySelector('nav');
    if (!map) return;
    document.addEventListener('course:section', ({ detail }) => markSection(map, detail), { signal });
    const hide = () => {
      if (map.matches(':popover-open')) map.hidePopover();
    };
    const close = (event: Event) => {
      if ((event.target as Element).closest('a')) hide();
    };
    map.addEventListener('click', close, { signal });
    // Whatever has the focus must be in sight: the drawer makes way when Tab goes on behind it.
    const makeWay = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !map.contains(relatedTarget as Node)) hide();
    };
    map.addEventListener('focusout', makeWay, { signal });
    // Where there is room for the map a drawer left open would lie over the page unseen.
    const room = matchMedia('(width >= 50em)');
    room.addEventListener('change', () => room.matches && hide(), { signal });
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }
}

function markSection(map: HTMLElement, id: string): void {
  map.querySelector('[aria-current="location"]')?.removeAttribute('aria-current');
  const link = id && map.querySelector(`a[href="#${CSS.escape(id)}"]`);
  if (!link) return;
  link.setAttribute('aria-current', 'location');
  // `scrollIntoView` would take hold of the page as well and stop its own scrolling.
  const frame = map.getBoundingClientRect();
  const mark = link.getBoundingClientRect();
  if (mark.top < frame.top || mark.bottom > frame.bottom) {
    map.scrollTop += mark.top - frame.top - frame.height / 3;
  }
}

customElements.define('course-map', CourseMap);
