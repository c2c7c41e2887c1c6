/** Currencies: what is printed in each is read as that, and shown with a mark that no other has. */
import { displayValue, numberFormat, UNIT_WORDS } from '../../src/core/format';
import { LANGS } from '../../src/core/lang';
import { explainPrinted } from '../../src/core/printed';
import { CURRENCY_UNITS, isCurrency, UNITS } from '../../src/core/units';
import { CURRENCIES } from '../../src/core/vocabulary/currencies';
import { datasetFile } from '../../src/dataset';

const codesOf = (printed: string): unknown => {
  const reading = explainPrinted(printed);
  return 'printed' in reading ? [reading.printed.value, reading.printed.currency] : reading;
};
const amount = (unit: (typeof CURRENCY_UNITS)[number], value: number) => ({
  ...datasetFile.observations.find((o) => o.metric === 'launch_price')!,
  unit,
  value,
  printed: String(value),
  qualifier: 'exact' as const,
});

describe.each(CURRENCIES.map((one) => [one.id, one] as const))('%s', (id, { mark, name }) => {
  test('is read by its code, its mark and its Chinese names', () => {
    for (const printed of [
      `${id} 1,499`,
      `1,499 ${id}`,
      `${mark}1,499`,
      `1499${name['zh-CN']}`,
      `1499${name['zh-TW']}`,
    ])
      expect([printed, codesOf(printed)]).toEqual([printed, [1499, [id]]]);
  });
  test('is shown with its own mark, shortened where it is large', () => {
    expect(displayValue(amount(id, 1499))).toBe(`${mark}1,499`);
    expect(numberFormat(amount(id, 1499))).toBe(`"${mark}"#,##0`);
    expect(displayValue(amount(id, 2_500_000))).toBe(`${mark}2.5 m`);
    for (const lang of LANGS) expect(UNIT_WORDS[id][lang]).toBe(name[lang]);
  });
});
test('no two have one mark, and marks that several use name them all', () => {
  expect(new Set(CURRENCIES.map(({ mark }) => mark)).size).toBe(CURRENCIES.length);
  expect(codesOf('$100')).toEqual([100, ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'MXN', 'BRL']]);
  expect(codesOf('¥100')).toEqual([100, ['CNY', 'JPY']]);
  expect(codesOf('100 pesos')).toEqual([100, ['MXN', 'PHP']]);
  expect(codesOf('9万卢比')).toEqual([90000, ['INR']]);
});
test('codes are codes in capitals alone', () => {
  for (const printed of ['try 20', 'brl 20']) expect(codesOf(printed)).toHaveProperty('notUnderstood');
  expect(CURRENCY_UNITS.every((unit) => isCurrency(unit) && UNITS.includes(unit))).toBe(true);
  expect(['fraction', 'units', 'cny', 'XYZ'].some(isCurrency)).toBe(false);
});
