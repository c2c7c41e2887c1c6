import { CellError } from '../../src/functions/cell-error';
import { callFace, type Variant } from '../../playground/adapt';

const value = (v: unknown): Variant => ({
  isArray: () => false,
  isNull: () => false,
  isError: () => false,
  getValue: () => v,
});
const nothing: Variant = { ...value(0), isNull: () => true };
const error: Variant = { ...value(''), isError: () => true, getErrorType: () => '#REF!' };
const range = (rows: unknown[][]): Variant => ({ ...value(null), isArray: () => true, toValue: () => rows });
const received = (...variants: Variant[]): unknown[] => {
  let seen: unknown[] = [];
  callFace(
    'F',
    (...args: never[]) => {
      seen = args;
      return 1;
    },
    variants,
  );
  return seen;
};
const answer = (result: unknown) => callFace('F', () => result, []).result;

describe('arguments', () => {
  test('left out and blank are null; one cell is its value; a range is rows', () => {
    expect(
      received(nothing, range([[null]]), range([['Europe']]), range([[1, 2]]), value('2025-09'), value(0)),
    ).toEqual([null, null, 'Europe', [[1, 2]], '2025-09', 0]);
  });
  test('an error argument is the answer, and the function is not asked', () => {
    const face = jest.fn();
    expect(callFace('F', face, [value('x'), error]).result).toEqual({ error: '#REF!' });
    expect(callFace('F', face, [range([['#N/A']])]).result).toEqual({ error: '#N/A' });
    expect(face).not.toHaveBeenCalled();
  });
});

describe('results', () => {
  test.each([
    [null, ''],
    [undefined, ''],
    ['', ''],
    [0.23, 0.23],
    [true, true],
    [NaN, { error: '#NUM!' }],
    [Infinity, { error: '#NUM!' }],
    [new Date('2025-11-15T00:00:00Z'), 45976],
    [{ basicValue: 7 }, 7],
    [{ any: 1 }, { error: '#VALUE!' }],
    [[], { error: '#N/A' }],
    [['a', null], [['a', '']]],
    [
      [['a'], [new CellError('#N/A', 'none')]],
      [['a'], [{ error: '#N/A' }]],
    ],
  ])('%p', (given, wanted) => expect(answer(given)).toEqual(wanted));
});

test('number formats that come with an answer are kept, cell by cell', () => {
  const formatsOf = (result: unknown) => callFace('F', () => result, []).call.formats;
  const figure = { type: 'Double', basicValue: 0.01, numberFormat: '"<"0%' };
  expect(formatsOf(figure)).toEqual([['"<"0%']]);
  expect(
    formatsOf([
      ['Value', 'How exact'],
      [figure, 'under'],
    ]),
  ).toEqual([
    [null, null],
    ['"<"0%', null],
  ]);
  expect(formatsOf([['a', 1]])).toBeUndefined();
  expect(formatsOf(null)).toBeUndefined();
});

test('no exception gets out', () => {
  const failing = (thrown: unknown) =>
    callFace(
      'SHARE',
      () => {
        throw thrown;
      },
      [value('x')],
    );
  expect(failing(new CellError('#N/A', 'no figure'))).toEqual({
    result: { error: '#N/A' },
    call: { name: 'SHARE', args: ['x'], error: { code: '#N/A', message: 'no figure' } },
  });
  expect(failing(new Error('broken')).call.error).toEqual({ code: '#VALUE!', message: 'broken' });
  expect(failing('text').call.error).toEqual({ code: '#VALUE!', message: 'text' });
  expect(failing(null).call.error).toEqual({ code: '#VALUE!', message: 'null' });
});
