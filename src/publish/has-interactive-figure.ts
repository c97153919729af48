import { isFigureModule } from '../course/file-name.ts';
import type { Lecture } from '../course/types.ts';

/** Whether a lecture shows a figure that can be touched. */
export function hasInteractiveFigure({ document }: Lecture): boolean {
  return document.pictures.some(({ source }) => isFigureModule(source));
}
