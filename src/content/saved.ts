/** What belongs to sheets that somebody made: where their figures stand, and what became of their cells. */
import { citeFootnote, nameOf } from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import { HEADS } from '../core/heads';
import { put, words, type Lang } from '../core/lang';
import type { Block, Cell, Page } from '../page/page';
import { emptyCell, textCell } from './cells';
import { tableName } from './places';
import { FRONT, page } from './front';

export const SAVED_TITLE = words('Saved from the playground', '演练场中保存的内容', '演練場中儲存的內容');

/** A cell that shows one figure. */
export interface CitedCell {
  readonly sheet: string;
  /** `B7` */
  readonly address: string;
  readonly shown: string;
  readonly observation: Observation;
  /** It looks its figure up on the sheet Data; else it holds the value that it had. */
  readonly looksUp: boolean;
}
export interface Account {
  /**
   * How many cells look their figures up, have formulas of the user's own, or hold in place of a formula the value that
   * it had.
   */
  readonly lookUps: number;
  readonly formulas: number;
  readonly values: number;
  /** Charts that could not be drawn from what their cells hold now. */
  readonly lostCharts: number;
  readonly cells: readonly CitedCell[];
}

const NOTHING: Account = { lookUps: 0, formulas: 0, values: 0, lostCharts: 0, cells: [] };

const TEXT = {
  sheet: words('About', '关于', '關於'),
  account: words(
    'Cells with a formula: {lookUps} look their figures up on the sheet “{data}”, {formulas} kept their own formulas, {values} hold the values that they showed.',
    '含公式的单元格：{lookUps}个从“{data}”表取数，{formulas}个保留原公式，{values}个保存为当时显示的值。',
    '含公式的儲存格：{lookUps}個從「{data}」表取數，{formulas}個保留原公式，{values}個儲存為當時顯示的值。',
  ),
  why: words(
    'A value stands where Excel cannot have the formula without the add-in: a function XIAOMI that spills, answers in words, gives an error or takes its arguments from cells.',
    '以下公式在 Excel 中没有加载项便无法计算，故保存为值：结果占多个单元格、返回文字、出错或参数取自单元格的 XIAOMI 函数。',
    '以下公式在 Excel 中沒有增益集便無法計算，故儲存為值：結果占多個儲存格、傳回文字、出錯或引數取自儲存格的 XIAOMI 函數。',
  ),
  lost: words(
    'Charts left out, because their cells hold nothing that can be drawn: {count}.',
    '因单元格内容无法绘制而略去的图表：{count}个。',
    '因儲存格內容無法繪製而略去的圖表：{count}個。',
  ),
  cited: words('Where the figures stand', '数字出处', '數字出處'),
  cell: words('Cell', '单元格', '儲存格'),
  here: words('In this file', '在本文件中', '在本檔案中'),
  lookUp: words('look-up', '取数公式', '取數公式'),
  value: words('value', '值', '值'),
} as const;

const TOP = 9;
const WIDTHS = [24, 46, 16, 14, 84];

/**
 * One page; without an account it is what all of them have in common.
 *
 * @param dataSheet what the sheet of the data is called.
 */
export function savedPages(
  dataset: Dataset,
  lang: Lang,
  dataSheet: string,
  given?: Account,
): readonly { readonly name: string; readonly page: Page }[] {
  const account = given ?? NOTHING;
  const said = put(TEXT.account, lang, {
    lookUps: account.lookUps,
    formulas: account.formulas,
    values: account.values,
    data: dataSheet,
  });
  const line = (text: string): Cell[] => [textCell(text, 'note')];
  const fact = (label: keyof typeof FRONT, value: string): Cell[] => [
    textCell(FRONT[label][lang], 'label'),
    textCell(value),
  ];
  const heads = [TEXT.cell, FRONT.figure, FRONT.mark, TEXT.here, HEADS.document];
  const rows = account.cells.map(({ sheet, address, shown, observation, looksUp }) => [
    textCell(`${sheet}!${address}`, 'label'),
    textCell(nameOf(dataset, observation, lang)),
    textCell(shown),
    textCell((looksUp ? TEXT.lookUp : TEXT.value)[lang]),
    textCell(citeFootnote(dataset, [observation], lang), 'source', { citations: [observation] }),
  ]);
  const table: Block = {
    kind: 'table',
    row: TOP,
    column: 0,
    name: tableName('saved_cells'),
    title: TEXT.cited[lang],
    cells: [heads.map((head) => textCell(head[lang], 'header')), ...rows],
  };
  // A workbook without such cells needs no heads above nothing.
  const tables = given && rows.length === 0 ? [] : [table];
  const filled = page('saved', lang, SAVED_TITLE[lang], said, WIDTHS, [
    {
      kind: 'heading',
      row: 0,
      column: 0,
      cells: [
        [textCell(SAVED_TITLE[lang], 'title')],
        line(said),
        ...(account.values > 0 ? [line(TEXT.why[lang])] : []),
        ...(account.lostCharts > 0 ? [line(put(TEXT.lost, lang, { count: account.lostCharts }))] : []),
      ],
    },
    {
      kind: 'notes',
      row: 5,
      column: 0,
      cells: [fact('version', dataset.version), fact('date', dataset.date), fact('hash', dataset.hash)],
    },
    ...tables,
    {
      kind: 'notes',
      row: TOP + 2 + rows.length,
      column: 0,
      cells: [FRONT.bounds, FRONT.undated, FRONT.affiliation].map((note) => [
        emptyCell('mark'),
        textCell(note[lang], 'note'),
      ]),
    },
  ]);
  return [{ name: TEXT.sheet[lang], page: filled }];
}
