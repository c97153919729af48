import { describe, expect, it } from 'vitest';
import { accepted, type FigureModule, notAFigure } from '../../../src/interactive-figures/figure-module.ts';

const module: FigureModule = {
  first: { n: 3, share: 0.5, seen: 0, name: 'x', on: true, unit: 'm' },
  controls: [
    { type: 'range', name: 'n', label: 'Number', min: 1, max: 10 },
    { type: 'number', name: 'share', label: 'Share', min: 0.05, max: 1, step: 0.05 },
    { type: 'text', name: 'name', label: 'Name', maxlength: 4 },
    { type: 'checkbox', name: 'on', label: 'On' },
    { type: 'select', name: 'unit', label: 'Unit', options: ['m', ['km', 'Kilometres']] },
  ],
  view: () => '',
};

describe('a value that is given', () => {
  it.each<[string, string | boolean, unknown]>([
    ['n', '7', 7],
    ['n', '99', 10],
    ['n', '-1e9', 1],
    ['n', '2.6', 3],
    ['share', '0.3', 0.3],
    ['share', '0.33', 0.35],
    ['share', '0', 0.05],
    ['n', 'x', undefined],
    ['n', '', undefined],
    ['n', 'Infinity', undefined],
    ['n', true, undefined],
    ['seen', '12', 12],
    ['name', 'long name', 'long'],
    ['on', 'true', true],
    ['on', 'false', false],
    ['on', false, false],
    ['unit', 'km', 'km'],
    ['unit', '<b>', undefined],
    ['constructor', 'x', undefined],
    ['__proto__', 'x', undefined],
    ['nothing', '1', undefined],
  ])('%s = %j becomes %j', (name, given, expected) => {
    expect(accepted(module, name, given)).toBe(expected);
  });
});

describe('a module', () => {
  it('with a state, controls and a view is a figure', () => {
    expect(notAFigure(module)).toBeUndefined();
  });

  it.each<[Partial<Record<keyof FigureModule, unknown>>, string]>([
    [{ view: undefined }, 'It exports no function `view`.'],
    [{ first: undefined }, 'It exports no `first` state: an object of texts, numbers, and true or false.'],
    [{ first: { n: [1] } }, 'It exports no `first` state: an object of texts, numbers, and true or false.'],
    [{ controls: undefined }, 'It exports no list `controls`.'],
    [{ controls: [{ type: 'range', name: 'n' }] }, 'One of its `controls` has no `name` or no `label`.'],
    [
      { controls: [{ type: 'range', name: 'm', label: 'M', min: 0, max: 1 }] },
      'The control `m` has no value in `first`.',
    ],
    [{ controls: [{ type: 'dial', name: 'n', label: 'N' }] }, 'There is no control of the type `dial`.'],
    [{ controls: [{ type: 'button', name: 'go', label: 'Go' }] }, 'The button `go` has no function `press`.'],
    [{ files: { a: 1 } }, 'Its `files` are not paths.'],
  ])('with %j is none, and says why', (changes, said) => {
    expect(notAFigure({ ...module, ...changes } as FigureModule)).toBe(said);
  });
});
