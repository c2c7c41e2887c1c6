/** The selected cell's figures: from its formula's own arguments and from the cells that it names. */
import { dataset } from '../../src/dataset';
import type { CellContent, PaneHost } from '../../src/hosts/port';
import { figuresOfSelection } from '../../taskpane/views/find/selected';

const look = (cells: Record<string, string | number>, at: [number, number] = [3, 1]) => {
  const host = {
    selectedCell: async () => ({ sheet: 'Mine', row: at[0], column: at[1] }),
    read: async (list) =>
      list.map(({ sheet, row, column }): CellContent => {
        const text = cells[`${sheet}!${row},${column}`] ?? '';
        return String(text).startsWith('=') ? { formula: String(text), value: 0 } : { formula: '', value: text };
      }),
  } as Partial<PaneHost> as PaneHost;
  return figuresOfSelection(dataset, host, 'en');
};
const shown = async (cells: Record<string, string | number>): Promise<string[] | undefined> =>
  (await look(cells))?.findings.map((one) => `${one.shown} ${one.formula}`);

test.each<[string, Record<string, string | number>, string[] | undefined]>([
  ['texts', { 'Mine!3,1': '=XIAOMI.SHARE("Europe","2025Q2")' }, ['23% =XIAOMI.SHARE("Europe","2025Q2","Xiaomi")']],
  [
    'other cells, here and elsewhere',
    { 'Mine!3,1': "=XIAOMI.SHARE($A4,'My data'!B$1)", 'Mine!3,0': '歐洲', 'My data!0,1': '2025Q2' },
    ['23% =XIAOMI.SHARE("Europe","2025Q2","Xiaomi")'],
  ],
  [
    'a number as it may be written',
    { 'Mine!3,1': '=XIAOMI.SHARE("Japan",2.024E3)' },
    ['6% =XIAOMI.SHARE("Japan","2024","Xiaomi")'],
  ],
  [
    'a part of a formula',
    { 'Mine!3,1': '=1-XIAOMI.RANK("Europe","2025Q2")' },
    ['2 =XIAOMI.RANK("Europe","2025Q2","Xiaomi")'],
  ],
  [
    'two figures, each once',
    { 'Mine!3,1': '=XIAOMI.SHARE("Europe","2025Q2")/XIAOMI.SHARE("Europe","2025Q2")-XIAOMI.SHARE("Japan",2024)' },
    ['23% =XIAOMI.SHARE("Europe","2025Q2","Xiaomi")', '6% =XIAOMI.SHARE("Japan","2024","Xiaomi")'],
  ],
  [
    'the bound of a citation',
    { 'Mine!3,1': '=XIAOMI.CITE("share","Japan","..2022")' },
    ['<1% =XIAOMI.SHARE("Japan","..2022","Xiaomi")'],
  ],
  ['what has to be calculated first', { 'Mine!3,1': '=XIAOMI.SHARE("Eu"&"rope","2025Q2")' }, undefined],
  ['a range', { 'Mine!3,1': '=XIAOMI.SHARE(A1:A3,"2025Q2")' }, undefined],
  ['no answer', { 'Mine!3,1': '=XIAOMI.SHARE("Europe","1999")' }, undefined],
  ['a formula of somebody else', { 'Mine!3,1': '=SUM(A1:A3)' }, undefined],
  ['a value', { 'Mine!3,1': 0.23 }, undefined],
])('%s', async (_, cells, wanted) => expect(await shown(cells)).toEqual(wanted));

test('the address as a person names it', async () => {
  expect((await look({ 'Mine!3,1': '=XIAOMI.SHARE("Europe","2025Q2")' }))!.address).toBe('B4');
});
