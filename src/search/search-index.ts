import * as pagefind from 'pagefind';
import type { Course, Lecture, SearchRecord } from '../course/types.ts';

/** Characters of technical terms that a reader types as they stand: `top-k`, `d_model`, `<|endoftext|>`. */
const INCLUDED = '_-+#<>|$.%';

/** Writes Pagefind's index of a course into `folder` and returns the number of records in it. */
export async function writeSearchIndex(course: Course, folder: string): Promise<number> {
  return withIndex(course, async (index) => {
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
  });
}

/** The files of the index, by name, for the server of `npm run dev`. */
export async function searchIndexFiles(course: Course): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  await withIndex(course, async (index) => {
    const { errors, files } = await index.getFiles();
    if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    for (const { path, content } of files) found.set(path, content);
  });
  return found;
}

async function withIndex(course: Course, use: (index: pagefind.PagefindIndex) => Promise<void>): Promise<number> {
  const { errors, index } = await pagefind.createIndex({ forceLanguage: course.language, includeCharacters: INCLUDED });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    let count = 0;
    for (const lecture of course.lectures) {
      for (const record of lecture.document.records) {
        await index.addCustomRecord(customRecord(course, lecture, record, count));
        count++;
      }
    }
    await use(index);
    return count;
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/** A section is a record of its own, so that the best one wins wherever it stands. */
function customRecord(course: Course, lecture: Lecture, record: SearchRecord, order: number): pagefind.CustomRecord {
  const heading = record.heading || lecture.title;
  const path = lecture.slug.split('/').map(encodeURIComponent).join('/');
  return {
    url: `/${path}/${record.id ? `#${encodeURI(record.id)}` : ''}`,
    language: course.language,
    content: [heading, record.text].join('. '),
    meta: {
      title: heading,
      lecture: lecture.title,
      number: String(lecture.number),
      breadcrumb: record.breadcrumb.join(' › '),
      kind: record.kind,
    },
    filters: { lecture: [lecture.title], kind: [record.kind] },
    sort: { order: String(order).padStart(6, '0') },
  };
}
