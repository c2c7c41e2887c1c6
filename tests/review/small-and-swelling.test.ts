/** Files of a few hundred kilobytes in which one text stands for very many: judged soon, or refused in one sentence. */
import { diffWorkbooks } from '../../src/review/diff';
import { Unreadable } from '../../src/review/package/limits';
import { verifyWorkbook } from '../../src/review/verify';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import { RARE } from '../rare';
import { smallBook, smallDataset } from './small-book';

/**
 * Machines are busy; before, these took minutes or all of the memory: with every cell longer, and with every character
 * much longer.
 */
const SOON_MS = 15_000;
const cells = (count: number): number => (RARE ? count : count / 25);
jest.setTimeout(60_000);
let base: Uint8Array;
beforeAll(async () => {
  base = await smallBook('en', 'native');
});

const POSITION = 'xl/worksheets/sheet3.xml';
/** Rows of cells behind those of the sheet Position, which begin in its table's columns. */
function withRows(
  count: number,
  row: (n: number) => string,
  change: (sheet: string) => string = (one) => one,
): Uint8Array {
  const parts = openParts(base);
  const rows = Array.from({ length: count }, (_, i) => `<row r="${i + 1000}">${row(i + 1000)}</row>`).join('');
  parts.set(POSITION, change(parts.get(POSITION)!.replace('</sheetData>', () => `${rows}</sheetData>`)));
  return closeParts(parts);
}
const noTables = (sheet: string): string => sheet.replace(/<tableParts.*?<\/tableParts>/s, '');
/** As long as wanted, and about other cells in every cell. */
const longFormula = (length: number, part: string): string => part.repeat(Math.ceil(length / part.length)).slice(0, -1);

async function judged(bytes: Uint8Array): Promise<string[]> {
  const told: string[] = [];
  for (const judge of [
    () => verifyWorkbook(bytes, smallDataset, 'en'),
    () => diffWorkbooks(base, bytes, smallDataset, 'en'),
  ]) {
    const begun = performance.now();
    try {
      await judge();
      told.push('judged');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      told.push(error.message);
    }
    if (performance.now() - begun > SOON_MS) told.push(`after ${Math.round(performance.now() - begun)} ms`);
  }
  return told;
}
const SOON = /^(?:judged|too large: [^\n]*)$/;

describe.each([
  ['sums of cells', 'A1+B2+'],
  ['look-ups', 'INDEX(Atlas_Value,MATCH(A1,Atlas_Key,0))+'],
])('one formula for many cells, %s', (_, part) => {
  test.each([
    [cells(10_000), 8000],
    [cells(100_000), 8000],
    [cells(15_000), 60_000],
  ])('%i cells, %i characters', async (count, length) => {
    const formula = longFormula(length, part);
    const bytes = withRows(
      count,
      (n) =>
        n === 1000
          ? `<c r="D${n}"><f t="shared" ref="D1000:D${999 + count}" si="7">${formula}</f><v>0.1</v></c>`
          : `<c r="D${n}"><f t="shared" si="7"/><v>0.1</v></c>`,
      noTables,
    );
    for (const one of await judged(bytes)) expect(one).toMatch(SOON);
  });
});

test.each([
  ['texts that speak of them', '"_xldudf_XIAOMI_A(Atlas_Key"&amp;'],
  ['digits', '1'],
  ['marks', "'"],
  ['brackets', "'["],
])('formulas that are none of ours, all of them long: %s', async (_, part) => {
  const begins = '"_xldudf_XIAOMI_A(Atlas_Key"&amp;';
  const bytes = withRows(
    cells(2000),
    (n) => `<c r="D${n}"><f>${begins}${part.repeat(8000 / part.length)}${n}</f><v>0.1</v></c>`,
    noTables,
  );
  for (const one of await judged(bytes)) expect(one).toMatch(SOON);
});

test.each([
  [cells(20_000), 32_000],
  [cells(4000), 1_000_000],
])('one text in %i cells, %i characters', async (count, length) => {
  const parts = openParts(base);
  const strings = [...parts].find(([name]) => /sharedStrings/.test(name))!;
  const at = strings[1].match(/<si>/g)!.length;
  const bytes = ((): Uint8Array => {
    const rows = Array.from(
      { length: count },
      (_, i) => `<row r="${i + 1000}"><c r="B${i + 1000}" t="s"><v>${at}</v></c></row>`,
    ).join('');
    parts.set(
      strings[0],
      strings[1].replace('</sst>', () => `<si><t>${'a b '.repeat(length / 4)}</t></si></sst>`),
    );
    parts.set(
      POSITION,
      noTables(parts.get(POSITION)!).replace('</sheetData>', () => `${rows}</sheetData>`),
    );
    return closeParts(parts);
  })();
  for (const one of await judged(bytes)) expect(one).toMatch(SOON);
});
