/** The roles a fill can play; the page's stylesheet recolours each by its class. */
const fills = {
  ink: '#1f1b16',
  quiet: '#6b6459',
  rule: '#d9d2c5',
  paper: '#fffdf8',
  tint: '#f3ede1',
  accent: '#9c3d22',
  'accent-soft': '#f0d9cf',
  second: '#1f5c7a',
  'second-soft': '#d3e4ec',
  // Queries, keys, values and what attention makes of them keep one hue each in every drawing of the course.
  q: '#6a3d9a',
  'q-soft': '#e8dcf3',
  k: '#a65300',
  'k-soft': '#f8e3c8',
  v: '#1f6fa8',
  'v-soft': '#d5e8f6',
  z: '#b02a72',
  'z-soft': '#f8dbe9',
} as const;

/** The roles a line can play. */
const strokes = ['ink', 'quiet', 'rule', 'accent', 'second', 'q', 'k', 'v', 'z'] as const;

export type Fill = keyof typeof fills;
export type Stroke = (typeof strokes)[number];

/** The site's names for the hues of these four. */
const hues = { q: 'hue-1', k: 'hue-2', v: 'hue-3', z: 'hue-4' } as const;

/** The class of a role: its own name, or that of its hue. */
function classOf(role: Fill): string {
  return role.replace(/^[qkvz](?=$|-)/, (name) => hues[name as keyof typeof hues]);
}

/** Gives the class for a filled shape or text, with its colour for when no stylesheet is there. */
export function fill(role: Fill): Record<string, string> {
  return { class: classOf(role), fill: fills[role] };
}

/** Gives the class for a line, with its colour for when no stylesheet is there. */
export function stroke(role: Stroke): Record<string, string> {
  return { class: `stroke-${classOf(role)}`, stroke: fills[role], fill: 'none' };
}

/** Gives the classes for a shape that is filled and outlined. */
export function fillAndStroke(inside: Fill, outline: Stroke): Record<string, string> {
  return {
    class: `${classOf(inside)} stroke-${classOf(outline)}`,
    fill: fills[inside],
    stroke: fills[outline],
  };
}

/** The plain colour of a role, for pictures that no stylesheet reaches. */
export function colour(role: Fill): string {
  return fills[role];
}

/** Mixes two colours written as #rrggbb; 0 gives the first and 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(first.slice(at, at + 2), 16);
    const b = Number.parseInt(second.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
