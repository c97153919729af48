/** The rule under which `check` reports a picture. */
export type PictureRule =
  | 'missing-picture'
  | 'empty-picture'
  | 'corrupt-picture'
  | 'cut-off-picture'
  | 'huge-picture'
  | 'unsafe-svg'
  | 'unsafe-xml';

/** Something wrong with a picture's file, in whole sentences; the place in the lecture is its reader's to add. */
export interface PictureFault {
  rule: PictureRule;
  message: string;
  hint: string;
}

const SENTENCES: Record<PictureRule, (name: string, detail: string) => Omit<PictureFault, 'rule'>> = {
  'missing-picture': (name) => ({
    message: `There is no picture file \`${name}\`.`,
    hint: 'Pictures live next to the lecture that shows them; upper and lower case count.',
  }),
  'empty-picture': (name) => ({
    message: `The picture \`${name}\` is an empty file.`,
    hint: 'Save or copy it again.',
  }),
  'corrupt-picture': (name, detail) => ({
    message: `The picture \`${name}\` cannot be read${detail && `: ${detail}`}.`,
    hint: remedy(name, detail),
  }),
  'cut-off-picture': (name) => ({
    message: `The picture \`${name}\` is cut off: its file ends before the picture does.`,
    hint: 'Copy or download it again; a sound copy has a larger file.',
  }),
  'huge-picture': (name, detail) => ({
    message: `The picture \`${name}\` has ${detail}.`,
    hint: 'Save a smaller copy: readers never see more than 1,600 pixels across.',
  }),
  'unsafe-svg': (name, detail) => ({
    message: `The drawing \`${name}\` contains ${detail}.`,
    hint: 'A drawing may not run script or load other files: remove that part, or save it as plain SVG.',
  }),
  'unsafe-xml': (name, detail) => ({
    message: `The file \`${name}\` contains ${detail}, and a browser opens it as a page of this site.`,
    hint: 'Remove that part. A page of yours that is meant to run something is an `.html` file.',
  }),
};

/** Words a fault for the file of this name. */
export function pictureFault(rule: PictureRule, name: string, detail = ''): PictureFault {
  return { rule, ...SENTENCES[rule](name, detail) };
}

function remedy(name: string, detail: string): string {
  if (/Git LFS/.test(detail)) return 'Fetch it with `git lfs pull`.';
  if (/web page/.test(detail)) return 'Open its address in a browser, and save the picture itself.';
  if (/\.(?:mp4|m4v|mov|webm|ogv|pdf|pptx?)$/i.test(name))
    return `Link to it, without the \`!\`, or write \`<video src="…" controls>\` for a film.`;
  return 'Open it in a picture program and save it as PNG, JPEG, WebP, AVIF, GIF or SVG.';
}
