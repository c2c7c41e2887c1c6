import { matchThings } from '../../src/review/rows';

describe('rows that belong together', () => {
  test.each<[string[], string[], (number | null)[]]>([
    [
      ['a', 'b'],
      ['b', 'a'],
      [1, 0],
    ],
    [
      ['a', 'a', 'b'],
      ['a', 'b', 'a'],
      [0, 2, 1],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
      [0, 1, 2],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'c'],
      [0, null, 1],
    ],
  ])('%j in %j', (wanted, found, at) => expect(matchThings([[wanted, found]])).toEqual(at));
});
