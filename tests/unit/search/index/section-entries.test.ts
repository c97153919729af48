import { expect, test } from 'vitest';
import type { Course } from '../../../../src/course/types.ts';
import { renderLecture } from '../../../../src/markdown/render-lecture.ts';
import { sectionEntries } from '../../../../src/search/index/section-entries.ts';
import { headings, searchOf } from '../../../search/search-of.ts';

test('what stands above a lecture is a part of its opening, and answers after what explains it', async () => {
  const document = await renderLecture('Hello.\n\n## Pipes\n\nA pipeline has stages.', 'md');
  const lecture = {
    ...{ slug: 'l', number: 1, title: 'L', document, tags: ['plumbing'] },
    ...{ isDescribed: true, description: 'On water.', objectives: ['contrast pipelines with valves'] },
  };
  const entries = sectionEntries({ language: 'en', lectures: [lecture] } as unknown as Course, []);
  expect(entries[0]?.parts.at(-1)).toMatchObject({
    kind: 'above',
    text: 'On water.\ncontrast pipelines with valves\nplumbing',
  });
  const { ask } = await searchOf(entries);
  expect(headings((await ask('pipelines')).results)).toEqual(['Pipes', 'L']);
  expect(await ask('valves')).toMatchObject({ unknown: [], results: [{ entry: { heading: 'L' } }] });
});

test('a lecture is found by its title also where no text comes before its first heading', async () => {
  const document = await renderLecture('## Margins\n\nThe widest street between two classes.', 'md');
  const lecture = {
    ...{ slug: 'svm', number: 1, title: 'SVM', document, tags: [] },
    ...{ isDescribed: false, description: '', objectives: [] },
  };
  const { ask } = await searchOf(
    sectionEntries({ language: 'en', lectures: [lecture] } as unknown as Course, []),
  );
  expect(await ask('svm')).toMatchObject({ unknown: [], results: [{ entry: { heading: 'SVM', id: '' } }] });
  expect(headings((await ask('street')).results)).toEqual(['Margins']);
});
