import type { Course, GlossaryTerm, Lecture, SearchRecord } from '../../course/types.ts';
import { wordsFor } from '../../words/index.ts';
import type { SectionEntry, SectionPart } from './section-entry.ts';

/** Every section of a course with the captions, notes, questions and definitions that belong to it. */
export function sectionEntries(course: Course, glossary: GlossaryTerm[]): SectionEntry[] {
  const { kindNote } = wordsFor(course);
  return course.lectures.flatMap((lecture) =>
    lectureEntries(
      lecture,
      kindNote,
      glossary.filter(({ home }) => home?.lecture === lecture),
    ),
  );
}

function lectureEntries(lecture: Lecture, note: string, definitions: GlossaryTerm[]): SectionEntry[] {
  const { numbered, records, footnotes } = lecture.document;
  const labels = new Map<string, string>(numbered.map(({ id, label }) => [id, label]));
  for (const { id, number } of footnotes) labels.set(id, `${note} ${number}`);
  const path = `${lecture.slug.split('/').map(encodeURIComponent).join('/')}/`;
  const opening: SearchRecord = {
    section: '',
    heading: '',
    breadcrumb: [],
    kind: 'text',
    id: '',
    text: '',
    terms: [],
  };
  // Also where no text comes before the first heading: the title is found by it.
  const sections = new Map([['', newEntry(lecture, path, opening)]]);
  for (const record of records) {
    const entry = sections.get(record.section) ?? newEntry(lecture, path, record);
    sections.set(record.section, entry);
    if (record.kind === 'text') entry.terms = record.terms;
    if (record.text)
      entry.parts.push({
        kind: record.kind,
        id: record.id,
        label: labels.get(record.id) ?? '',
        text: record.text,
      });
  }
  const { isDescribed, description, objectives, tags } = lecture;
  const above = [isDescribed ? description : '', ...objectives, tags.join(', ')].filter(Boolean);
  if (above.length > 0)
    sections.get('')?.parts.push({ kind: 'above', id: '', label: '', text: above.join('\n') });
  for (const term of definitions) sections.get(term.home?.section ?? '')?.parts.push(definitionPart(term));
  return [...sections.values()];
}

function newEntry(
  lecture: Lecture,
  path: string,
  { section, heading, breadcrumb }: SearchRecord,
): SectionEntry {
  const { number, title } = lecture;
  return {
    number,
    lecture: title,
    path,
    id: section,
    heading: heading || title,
    breadcrumb,
    terms: [],
    parts: [],
  };
}

function definitionPart({ id, term, short, aliases, definition }: GlossaryTerm): SectionPart {
  return {
    kind: 'definition',
    id,
    label: [term, short, ...aliases].filter(Boolean).join(', '),
    text: definition,
  };
}
