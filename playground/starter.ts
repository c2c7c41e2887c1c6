/** The sheet that greets: what the functions do, as live formulas beside their text. */
import type { IWorkbookData } from '@univerjs/core';
import { words, type Lang, type Words } from '../src/core/lang';

interface Line {
  readonly label: Words;
  readonly formula: string;
  /** The result spills over so many rows (header included); the rows below stay free. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Room for a long answer. */
  readonly long?: number;
}

const REGION = 'B4';
const PERIOD = 'B5';

/** Selected at the start, so that the formula bar and the line below say what the sheet is about. */
export const FIRST_ANSWER = 'B7';

const LINES: readonly Line[] = [
  {
    label: words('Smartphone market share', '智能手机市场份额', '智慧型手機市占率'),
    formula: `=XIAOMI.SHARE(${REGION},${PERIOD})`,
  },
  { label: words('Rank', '排名', '排名'), formula: `=XIAOMI.RANK(${REGION},${PERIOD})` },
  {
    label: words('Shipments, Southeast Asia', '东南亚出货量', '東南亞出貨量'),
    formula: '=XIAOMI.SHIPMENTS("Southeast Asia","2025Q2")',
  },
  {
    label: words('Growth on the year, Southeast Asia', '东南亚同比增长', '東南亞年增率'),
    formula: '=XIAOMI.GROWTH("Southeast Asia","2025Q2")',
  },
  {
    label: words('Japan to 2022: a bound stays one', '日本至 2022 年：界限照原样', '日本至 2022 年：界限照原樣'),
    formula: '=XIAOMI.SHARE("Japan","..2022")',
  },
  {
    label: words('Starting price, Xiaomi 15 Ultra', '小米 15 Ultra 起售价', '小米 15 Ultra 起售價'),
    formula: '=XIAOMI.PRICE("Xiaomi 15 Ultra","Europe")',
  },
  {
    label: words('Where the figure stands', '数字出处', '數字出處'),
    formula: `=XIAOMI.CITE("share",${REGION},${PERIOD})`,
    long: 4,
  },
  {
    label: words('What it means and how exact it is', '含义与精确程度', '含義與精確程度'),
    formula: `=XIAOMI.EXPLAIN("share",${REGION},${PERIOD})`,
    long: 5,
  },
  {
    label: words('An error: select it to read why', '出错：选中即可查看原因', '出錯：選取即可查看原因'),
    formula: '=XIAOMI.SHARE("Japan","2025Q1")',
  },
  {
    label: words('Growth of all vendors, one formula', '一个公式列出各厂商增速', '一個公式列出各廠商增速'),
    formula: '=XIAOMI.COMPARE("growth","Southeast Asia","2025Q2")',
    spill: { rows: 5, columns: 3 },
  },
  {
    label: words('One figure over time', '随时间的变化', '隨時間的變化'),
    formula: '=XIAOMI.SERIES("share","Japan")',
    spill: { rows: 4, columns: 3 },
  },
];

const TITLE = words('Xiaomi abroad: figures with their sources', '小米海外：有出处的数字', '小米海外：有出處的數字');
const HOW = words(
  'Change the region or the period below, or type a formula of your own, such as =XIAOMI.RANK("Europe","2025Q2"). The pane inserts whole tables at the selected cell.',
  '修改下面的地区或期间，或自行输入公式，例如 =XIAOMI.RANK("Europe","2025Q2")。右侧窗格可将整张表格插入所选单元格。',
  '修改下面的地區或期間，或自行輸入公式，例如 =XIAOMI.RANK("Europe","2025Q2")。右側窗格可將整張表格插入所選儲存格。',
);
const INPUTS: readonly { readonly label: Words; readonly value: Words | string }[] = [
  { label: words('Region', '地区', '地區'), value: words('Europe', '欧洲', '歐洲') },
  { label: words('Period', '期间', '期間'), value: '2025Q2' },
];

const FIRST = words('Start', '开始', '開始');
/** Empty, for tables from the pane. */
const SECOND = words('Tables', '表格', '表格');

const SOFT = { rgb: '#5c5c5c' };
const LABEL = { cl: { rgb: '#242424' }, vt: 2 };
const INPUT = { vt: 2, bg: { rgb: '#fff4ce' }, bd: { b: { s: 1, cl: { rgb: '#835b00' } } } };
const CODE = { cl: SOFT, ff: 'Consolas, monospace', fs: 10, vt: 2 };
const STRING = 1;

export function starterSheet(lang: Lang): Partial<IWorkbookData> {
  const cells: Record<number, Record<number, unknown>> = {};
  const rowData: Record<number, unknown> = {};
  const mergeData: unknown[] = [];
  const put = (row: number, column: number, cell: unknown): void => void ((cells[row] ??= {})[column] = cell);
  const text = (row: number, column: number, v: string, s: unknown): void => put(row, column, { v, t: STRING, s });
  const wide = (row: number, height: number): void => {
    mergeData.push({ startRow: row, endRow: row, startColumn: 1, endColumn: 4 });
    rowData[row] = { h: height, ia: 0 };
  };

  text(0, 0, TITLE[lang], { bl: 1, fs: 16, cl: { rgb: '#242424' } });
  rowData[0] = { h: 32 };
  text(1, 0, HOW[lang], { cl: SOFT, tb: 3, vt: 1 });
  mergeData.push({ startRow: 1, endRow: 1, startColumn: 0, endColumn: 4 });
  rowData[1] = { h: 44, ia: 0 };
  INPUTS.forEach(({ label, value }, i) => {
    text(3 + i, 0, label[lang], { ...LABEL, bl: 1 });
    text(3 + i, 1, typeof value === 'string' ? value : value[lang], INPUT);
  });

  let row = 6;
  for (const line of LINES) {
    text(row, 0, line.label[lang], line.long ? { ...LABEL, vt: 1 } : LABEL);
    if (line.spill) {
      // The formula stands in words above its spilled answer.
      text(row, 1, line.formula, CODE);
      row++;
      for (let r = 0; r < line.spill.rows; r++)
        for (let c = 1; c < line.spill.columns; c++) put(row + r, 1 + c, { s: { vt: 2 } });
      for (let r = 0; r < line.spill.rows; r++) put(row + r, 1, { s: { vt: 2 } });
      put(row, 1, { f: line.formula, v: null, s: { vt: 2 } });
      row += line.spill.rows + 1;
      continue;
    }
    put(row, 1, { f: line.formula, v: null, s: line.long ? { tb: 3, vt: 1 } : { bl: 1, vt: 2, ht: 1 } });
    if (line.long) wide(row, line.long * 17 + 6);
    else text(row, 2, line.formula, CODE);
    row++;
  }
  return {
    id: 'playground',
    name: 'Xiaomi Atlas',
    sheetOrder: ['start', 'free'],
    sheets: {
      start: {
        id: 'start',
        name: FIRST[lang],
        rowCount: 400,
        columnCount: 40,
        cellData: cells,
        mergeData,
        rowData,
        columnData: { 0: { w: 236 }, 1: { w: 130 }, 2: { w: 110 }, 3: { w: 110 }, 4: { w: 220 } },
        defaultRowHeight: 24,
      },
      free: { id: 'free', name: SECOND[lang], rowCount: 400, columnCount: 40 },
    } as never,
  };
}
