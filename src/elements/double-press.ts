/** The dialog or drawer in which a press began; null for the page below. */
let layer: Element | null;

// A double press is one: its second half would fall on what the first has opened, or close that again.
for (const name of ['click', 'mousedown'] as const)
  document.addEventListener(
    name,
    (event) => {
      const target = event.target as Element;
      const over = target.closest('dialog, [popover]');
      if (event.detail < 2) layer = over;
      else if (over !== layer || target.closest('summary, [popovertarget]')) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );
