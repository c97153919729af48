import { expect, test } from 'vitest';
import { placesInPdf } from '../../../src/commands/pdf-places.ts';

test('finds on which page each named place of a PDF is', () => {
  const objects = [
    '<</Type /Page\n/Parent 4 0 R>>',
    '<</Type /Page\n/Parent 5 0 R>>',
    '<</Length 3>> stream\n\xff>>\nendstream',
    '<</Type /Pages\n/Count 1\n/Kids [2 0 R]\n/Parent 6 0 R>>',
    '<</Type /Pages\n/Count 1\n/Kids [1 0 R]\n/Parent 6 0 R>>',
    '<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>',
    '<</a--one [2 0 R /XYZ 0 1 0]\n/#C3#A9t#C3#A9 [1 0 R /XYZ 0 2 0]>>',
    '<</Type /Catalog\n/Pages 6 0 R\n/Dests 7 0 R>>',
  ];
  const pdf = `%PDF-1.4\n${objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('')}`;
  expect([...placesInPdf(Buffer.from(pdf, 'latin1'))]).toEqual([
    ['a--one', 1],
    ['été', 2],
  ]);
  expect(placesInPdf(Buffer.from('no PDF')).size).toBe(0);
});
