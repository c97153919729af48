import { expect, it } from 'vitest';
import { loadCourse } from '../../../src/read/load-course.ts';
import { courseStylesheets } from '../../../src/site/stylesheets.ts';
import { content } from '../read/content.ts';

it("renames a course's stylesheet whenever its content changes, and has one for lectures that say the same", async () => {
  const sheets = async (title: string, colour: string) => {
    const lecture = `# ${title}\n\n<b style="color: ${colour}">x</b>\n`;
    const { course } = await loadCourse(await content({ 'a.md': lecture, 'b.md': lecture }));
    return courseStylesheets(course).map(({ name }) => name);
  };
  const [heads, styles, ...others] = await sheets('One', 'red');
  expect(others).toEqual([]);
  expect(await sheets('One', 'red')).toEqual([heads, styles]);
  expect(await sheets('Two', 'red')).toEqual([expect.not.stringMatching(`${heads}`), styles]);
  expect(await sheets('One', 'blue')).toEqual([heads, expect.not.stringMatching(`${styles}`)]);
});
