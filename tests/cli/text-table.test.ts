import { nearestName, unknownName } from '../../src/cli/nearest';
import { plainCell, textTable } from '../../src/cli/text-table';

test('columns line up, numbers to the right, Chinese counted as two', () => {
  expect(
    textTable([
      ['name', 'value'],
      ['欧洲', 5],
      ['Japan', 12],
    ]).text,
  ).toBe('name   value\n欧洲       5\nJapan     12');
});

test('cells take one line; errors show their code, empty cells nothing', () => {
  expect([null, true, 'a\tb\nc', { code: '#N/A', message: 'x' }, 0.1].map(plainCell)).toEqual([
    '',
    'TRUE',
    'a\\tb\\nc',
    '#N/A',
    '0.1',
  ]);
});

test('the nearest name, or none', () => {
  expect(nearestName('shre', ['SHARE', 'RANK'])).toBe('SHARE');
  expect(nearestName('overveiw', ['overview'])).toBe('overview');
  expect(nearestName('zzzzzz', ['SHARE', 'RANK'])).toBeNull();
  expect(unknownName('workbook', 'overvew', ['overview'])).toBe(
    'unknown workbook "overvew"; did you mean "overview"? valid: overview',
  );
});
