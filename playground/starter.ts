/** The sheet that greets: what the functions do, as live formulas beside their text. */
import type { IWorkbookData } from '@univerjs/core';
import { sameWords, words, type Lang, type Words } from '../src/core/lang';
import type { WidthOf } from '../src/hosts/grid/widths';

interface Line {
  readonly label: Words;
  readonly formula: string;
  /** The result spills over so many rows (header included); the rows below stay free. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Its answer runs over all columns and several lines. */
  readonly isLong?: true;
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
    isLong: true,
  },
  {
    label: words('What it means and how exact it is', '含义与精确程度', '含義與精確程度'),
    formula: `=XIAOMI.EXPLAIN("share",${REGION},${PERIOD})`,
    isLong: true,
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
/** Beside the label stands what the user may change. */
const INPUTS: readonly { readonly row: number; readonly label: Words; readonly value: Words }[] = [
  { row: 3, label: words('Region', '地区', '地區'), value: words('Europe', '欧洲', '歐洲') },
  { row: 4, label: words('Period', '期间', '期間'), value: sameWords('2025Q2') },
];
const INPUT_COLUMN = 1;

const NAME = words('Start', '开始', '開始');
export const STARTER = 'start';

const SOFT = { rgb: '#5c5c5c' };
const LABEL = { cl: { rgb: '#242424' }, vt: 2 };
const INPUT = { vt: 2, bg: { rgb: '#fff4ce' }, bd: { b: { s: 1, cl: { rgb: '#835b00' } } } };
const CODE = { cl: SOFT, ff: 'Consolas, monospace', fs: 10, vt: 2 };
const STRING = 1;
const WRAP = 3;
const LAST_COLUMN = 4;

/** Texts of the sheet that have a language; what the user may change is known by its cell. */
const TEXTS: readonly Words[] = [TITLE, HOW, ...INPUTS.map(({ label }) => label), ...LINES.map(({ label }) => label)];

interface Cell {
  v: string | null;
  t?: number;
  f?: string;
  s: object;
}
interface Built {
  readonly cells: Record<number, Record<number, Cell | { s: object }>>;
  readonly merges: { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
}

function build(lang: Lang): Built {
  const built: Built = { cells: {}, merges: [] };
  const put = (row: number, column: number, cell: Cell | { s: object }): void =>
    void ((built.cells[row] ??= {})[column] = cell);
  const text = (row: number, column: number, v: string, s: object): void => put(row, column, { v, t: STRING, s });
  const wide = (row: number, from: number): void =>
    void built.merges.push({ startRow: row, endRow: row, startColumn: from, endColumn: LAST_COLUMN });

  text(0, 0, TITLE[lang], { bl: 1, fs: 16, cl: { rgb: '#242424' } });
  text(1, 0, HOW[lang], { cl: SOFT, tb: WRAP, vt: 1 });
  wide(1, 0);
  for (const { row, label, value } of INPUTS) {
    text(row, 0, label[lang], { ...LABEL, bl: 1 });
    text(row, INPUT_COLUMN, value[lang], INPUT);
  }

  let row = 6;
  for (const line of LINES) {
    text(row, 0, line.label[lang], line.isLong ? { ...LABEL, vt: 1 } : LABEL);
    if (line.spill) {
      // The formula stands in words above its spilled answer.
      text(row, 1, line.formula, CODE);
      row++;
      for (let r = 0; r < line.spill.rows; r++)
        for (let c = 0; c < line.spill.columns; c++) put(row + r, 1 + c, { s: { vt: 2 } });
      put(row, 1, { f: line.formula, v: null, s: { vt: 2 } });
      row += line.spill.rows + 1;
      continue;
    }
    put(row, 1, { f: line.formula, v: null, s: line.isLong ? { tb: WRAP, vt: 1 } : { bl: 1, vt: 2, ht: 1 } });
    if (line.isLong) wide(row, 1);
    else text(row, 2, line.formula, CODE);
    row++;
  }
  return built;
}

/** Beside the labels, which must not be cut off in any font. */
const PADDING = 14;

/** @param widthOf how wide a text is drawn, in pixels. */
export function starterSheet(lang: Lang, widthOf: WidthOf): Partial<IWorkbookData> {
  const { cells, merges: mergeData } = build(lang);
  const labels = [
    ...INPUTS.map(({ label }) => widthOf(label[lang], { bl: 1 })),
    ...LINES.map(({ label }) => widthOf(label[lang], {})),
  ];
  return {
    id: 'playground',
    name: 'Xiaomi Atlas',
    sheetOrder: [STARTER],
    sheets: {
      [STARTER]: {
        id: STARTER,
        name: NAME[lang],
        rowCount: 400,
        columnCount: 40,
        cellData: cells,
        mergeData,
        rowData: { 0: { h: 32 } },
        columnData: {
          0: { w: Math.ceil(Math.max(...labels)) + PADDING },
          1: { w: Math.max(130, Math.ceil(widthOf('Vendor or subject', {})) + PADDING) },
          2: { w: 110 },
          3: { w: 110 },
          4: { w: 220 },
        },
        defaultRowHeight: 24,
      },
    } as never,
  };
}

/** As much of a sheet as its texts take to change. */
export interface StarterSheet {
  readonly name: string;
  /** '' where there is none, or a number, or a formula. */
  textAt(row: number, column: number): string;
  readonly rows: number;
  readonly columns: number;
}
export interface Renewal {
  readonly name: string | null;
  readonly texts: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const inAny = (text: Words, written: string): boolean => Object.values(text).includes(written);

/** What of the sheet still stands as it was written, in another language: wherever it was moved to. */
export function starterIn(lang: Lang, sheet: StarterSheet): Renewal {
  const texts: Renewal['texts'][number][] = [];
  const renew = (row: number, column: number, text: Words | undefined): void => {
    if (text && sheet.textAt(row, column) !== text[lang]) texts.push({ row, column, text: text[lang] });
  };
  for (let row = 0; row < sheet.rows; row++)
    for (let column = 0; column < sheet.columns; column++) {
      const written = sheet.textAt(row, column);
      if (written !== '')
        renew(
          row,
          column,
          TEXTS.find((text) => inAny(text, written)),
        );
    }
  for (const { row, value } of INPUTS)
    if (inAny(value, sheet.textAt(row, INPUT_COLUMN))) renew(row, INPUT_COLUMN, value);
  return { name: inAny(NAME, sheet.name) && sheet.name !== NAME[lang] ? NAME[lang] : null, texts };
}
