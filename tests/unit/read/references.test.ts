import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/bibliography/entry.ts';
import { readReferences } from '../../../src/read/references.ts';
import { textOf } from '../../../src/syntax/element.ts';
import { content } from './content.ts';

const read = async (files: Record<string, string>) =>
  readReferences(await content(files), Object.keys(files));
const entries = async (files: Record<string, string>) =>
  [...((await read(files)).works?.values() ?? [])].map((work) =>
    textOf({ type: 'root', children: entryOf(work) }),
  );

describe('a bibliography', () => {
  it('is none where no file is one', async () => {
    expect(await read({ 'a.md': '# A', 'notes/references.json': '[]' })).toEqual({
      works: undefined,
      problems: [],
    });
  });

  // As reference managers, publishers and people write them.
  it.each([
    [
      '@article{a, title={Fine {\\"u}ber $\\alpha$-{GPU} \\& co}, author={M{\\"u}ller, J{\\\'o}zef and van der Berg, Anna and others}, year=2020, journal={J. Odd}, volume={3}, number=2, pages={1--20}}',
      'Müller, Józef, Anna van der Berg et al. (2020). “Fine über α-GPU & co”. J. Odd 3(2), 1–20.',
    ],
    [
      '@misc{a, title="Hello", author={{OpenAI}}, year={2024}, howpublished={\\url{https://openai.com/a_b}}}',
      'OpenAI (2024). “Hello”.',
    ],
    [
      '@string{n = "Advances in {NIPS}"}\n@inproceedings(a, title={T}, author={Abadi, Mart{\\\'\\i}n and et al.}, date={2024-05-13}, booktitle=n # { 3})',
      'Abadi, Martín et al. (2024). “T”. Advances in NIPS 3.',
    ],
    [
      '@misc{a, title={T}, author={A. Bee}, year={2017}, eprint={1706.03762}, archivePrefix={arXiv}}',
      'Bee, A. (2017). “T”. arXiv:1706.03762.',
    ],
    [
      '@article{a, title={T}, author={Bee, A}, year=2017, journal={arXiv preprint arXiv:1706.03762}}',
      'Bee, A (2017). “T”. arXiv:1706.03762.',
    ],
    [
      '@book{a, title={T}, editor={Bee, A and Sea, B}, publisher={MIT Press}}',
      'Bee, A & B Sea (eds) (n.d.). T. MIT Press.',
    ],
    ['@online{a, title={{H}$_{2}$O: a page}}', '“H₂O: a page” (n.d.).'],
  ])('%s', async (bib, expected) => {
    expect((await entries({ 'my.bib': bib }))[0]).toBe(expected);
  });

  it('is CSL as well, as JSON or YAML, alone or below `references`', async () => {
    const json =
      '[\n\t{"id": "a", "title": "T", "author": [{"family": "Bee"}], "issued": {"date-parts": [["2017", 6]]}, "DOI": "10.1/x"}\n]';
    expect(await entries({ 'references.json': json })).toEqual(['Bee (2017). “T”. doi:10.1/x.']);
    const yaml = 'references:\n- id: a\n  title: T\n  author:\n  - literal: Bee\n  issued:\n  - year: 2017\n';
    expect(await entries({ 'references.yaml': yaml })).toEqual(['Bee (2017). “T”.']);
  });

  it('tells where it can’t be read', async () => {
    const { problems, works } = await read({ 'references.json': '[\n  {"id": "a",\n}' });
    expect(works?.size).toBe(0);
    expect(problems).toMatchObject([{ rule: 'bibliography', severity: 'error', place: { line: 3 } }]);
  });

  it('leads to a work by its address, its DOI or its number', async () => {
    const bib =
      '@misc{a, title={T}, doi={https://doi.org/10.1/x(2)}}\n@misc{b, title={T}, url={javascript:alert(1)}}';
    const { works } = await read({ 'my.bib': bib });
    const links = [...(works?.values() ?? [])].map(
      (work) => JSON.stringify(entryOf(work)).match(/"href":"[^"]*"/)?.[0],
    );
    expect(links).toEqual(['"href":"https://doi.org/10.1/x(2)"', undefined]);
  });
});
