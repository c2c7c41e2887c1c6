import { type LANGS, WRITTEN } from '../../src/core/lang';
import { reasonOf, reasonText, type ErrorCell } from '../../playground/reasons';
import { starterIn, starterSheet } from '../../playground/starter';

const names = { isFunction: (name: string) => name.toUpperCase() === 'XIAOMI.SHARE', isDefined: () => false };
const said = (cell: ErrorCell, lang: (typeof LANGS)[number] = 'en'): string | null => {
  const reason = reasonOf(cell, names, lang);
  return reason && reasonText(reason);
};
const FORMULA = '=XIAOMI.SHARE("Japan","2025Q1")';
const call = { name: 'SHARE', args: ['Japan'], error: { code: '#N/A', message: 'no figure' } };

test('what the function says of its error, and only of the formula that stands there now', () => {
  expect(said({ shown: '#N/A', formula: FORMULA, call })).toBe('XIAOMI.SHARE #N/A: no figure');
  expect(said({ shown: '#N/A', formula: '=NA()', call })).toBeNull();
  expect(said({ shown: '#DIV/0!', formula: '=1/0', call })).toBeNull();
  expect(said({ shown: '#VALUE!', formula: FORMULA, call })).toBeNull();
  expect(said({ shown: '23%', formula: FORMULA, call })).toBeNull();
});

test('slips are named with what would be right, in every language', () => {
  const cell = { shown: '#NAME?', formula: '=XIAOMI.SHARES(Europe,2025Q2)', call: undefined };
  expect(WRITTEN.map((lang) => said(cell, lang))).toEqual([
    '#NAME?: unknown function: XIAOMI.SHARES; nearest: XIAOMI.SHARE; text without quotation marks: Europe, 2025Q2; expected =XIAOMI.SHARE("Europe","2025Q2")',
    '#NAME?: 未知的函数：XIAOMI.SHARES；最接近：XIAOMI.SHARE；文本缺少引号：Europe、2025Q2；应为 =XIAOMI.SHARE("Europe","2025Q2")',
    '#NAME?: 未知的函數：XIAOMI.SHARES；最接近：XIAOMI.SHARE；文字缺少引號：Europe、2025Q2；應為 =XIAOMI.SHARE("Europe","2025Q2")',
  ]);
  expect(said({ ...cell, formula: '=FOO(1)' })).toBeNull();
});

test('an error that was handed on, one in the way of a spill, and a gap in a table', () => {
  const passed = { name: 'SHARE', args: ['#REF!'] };
  expect(said({ shown: '#REF!', formula: '=XIAOMI.SHARE(A1)', call: passed })).toBe(
    'XIAOMI.SHARE #REF!: an argument is #REF!',
  );
  expect(said({ shown: '#SPILL!', formula: '=XIAOMI.TABLE("x")', call: undefined })).toMatch(
    /^XIAOMI\.TABLE #SPILL!: .*empty cells/,
  );
  expect(said({ shown: '#N/A', formula: '', call: { name: 'TABLE', args: [] } })).toMatch(
    /^XIAOMI\.TABLE #N\/A: no document/,
  );
});

describe('the first sheet', () => {
  type Cells = Record<number, Record<number, { v?: string; f?: string }>>;
  const built = (lang: (typeof LANGS)[number]) => {
    const [sheet] = Object.values(starterSheet(lang, (text) => text.length * 8).sheets!);
    return { name: sheet!.name!, cells: sheet!.cellData as never as Cells };
  };
  const renewed = (from: ReturnType<typeof built>, lang: (typeof LANGS)[number]) =>
    starterIn(lang, {
      name: from.name,
      rows: 60,
      columns: 8,
      textAt: (row, column) => {
        const cell = from.cells[row]?.[column];
        return cell?.f ? '' : (cell?.v ?? '');
      },
    });

  test('follows the language wherever it still stands as it was written', () => {
    const [from, to] = [built('en'), built('zh-TW')];
    const { name, texts } = renewed(from, 'zh-TW');
    expect(name).toBe(to.name);
    for (const { row, column, text } of texts) from.cells[row]![column]!.v = text;
    expect(from.cells).toEqual(to.cells);
    expect(renewed({ ...from, name: name! }, 'zh-TW')).toEqual({ name: null, texts: [] });
  });

  test('what the user wrote stays', () => {
    const from = { ...built('en'), name: 'Mine' };
    from.cells[3]![1]!.v = 'India';
    from.cells[6]![0]!.v = 'My label';
    const { name, texts } = renewed(from, 'zh-CN');
    expect(name).toBeNull();
    const places = texts.map(({ row, column }) => `${row},${column}`);
    expect(places).toContain('7,0');
    expect(places).not.toContain('3,1');
    expect(places).not.toContain('6,0');
  });
});
