/** What the Excel host rejects with: an Error that carries the same text in every language, for the pane to show. */
import { fillWords, sameWords, words, type Words } from '../../core/lang';
import { refusalOf } from './refusals';

const problem = (text: Words, cause?: unknown): Error => Object.assign(new Error(text.en, { cause }), { words: text });

/** Names of sheets and tables are the user's: they are filled in, and so stay as they are in every language. */
const IN_THE_WAY = {
  noRoom: words(
    'no room at {address}: the page needs {rows} rows and {columns} columns; select a cell further up or left',
    '{address} 处空间不足：此页需要 {rows} 行 {columns} 列；请选择更靠上或靠左的单元格',
    '{address} 處空間不足：此頁需要 {rows} 列 {columns} 欄；請選擇更靠上或靠左的儲存格',
  ),
  tableInTheWay: words(
    'an Excel table is in the way at {address}: {name}; select a free place or another sheet',
    '{address} 处已有 Excel 表格：{name}；请选择空白位置或另一张工作表',
    '{address} 處已有 Excel 表格：{name}；請選擇空白位置或另一張工作表',
  ),
  sheetProtected: words(
    'the sheet is protected: {sheet}; remove the protection or choose another sheet',
    '工作表受保护：{sheet}；请取消保护或选择另一张工作表',
    '工作表受保護：{sheet}；請取消保護或選擇另一張工作表',
  ),
  mergedInTheWay: words(
    'merged cells are in the way: {address}; select a free place or another sheet',
    '{address} 处有合并单元格；请选择空白位置或另一张工作表',
    '{address} 處有合併儲存格；請選擇空白位置或另一張工作表',
  ),
} as const satisfies Record<string, Words>;

export const noRoom = (address: string, rows: number, columns: number): Error =>
  problem(fillWords(IN_THE_WAY.noRoom, { address, rows, columns }));

export const tableInTheWay = (address: string, name: string): Error =>
  problem(fillWords(IN_THE_WAY.tableInTheWay, { address, name }));

export const sheetProtected = (sheet: string): Error => problem(fillWords(IN_THE_WAY.sheetProtected, { sheet }));

export const structureProtected = (): Error =>
  problem(
    words(
      'the workbook takes no new sheet, its structure is protected; remove the protection or insert at the selected cell',
      '工作簿结构受保护，无法添加工作表；请取消保护，或插入到所选单元格处',
      '活頁簿結構受保護，無法新增工作表；請取消保護，或插入到所選儲存格處',
    ),
  );

export const noSingleSelection = (): Error =>
  problem(
    words(
      'no cell is selected, or several areas are; select one cell',
      '未选择单元格，或选择了多个区域；请选择一个单元格',
      '未選擇儲存格，或選擇了多個區域；請選擇一個儲存格',
    ),
  );

export const mergedInTheWay = (address: string): Error => problem(fillWords(IN_THE_WAY.mergedInTheWay, { address }));

export const tooOld = (): Error =>
  problem(
    words(
      'this Excel is too old for inserting tables (it lacks ExcelApi 1.9); use Excel 2021, Microsoft 365 or Excel on the web, or copy the table',
      '此 Excel 版本过旧，无法插入表格（缺少 ExcelApi 1.9）；请使用 Excel 2021、Microsoft 365 或网页版，或复制表格',
      '此 Excel 版本過舊，無法插入表格（缺少 ExcelApi 1.9）；請使用 Excel 2021、Microsoft 365 或網頁版，或複製表格',
    ),
  );

/** What was inserted otherwise than asked for or beside it, and why. */
export const NOTES = {
  unknownFunctions: words(
    'Excel does not know the XIAOMI functions here, so the figures were inserted as values.',
    'Excel 在此处不识别 XIAOMI 函数，因此以数值插入。',
    'Excel 在此處不識別 XIAOMI 函數，因此以數值插入。',
  ),
  formulasRefused: words(
    'This Excel does not take functions of add-ins from the pane (some display languages do not), so the figures were inserted as values.',
    '此版本 Excel 不接受从窗格写入的加载项函数（部分显示语言如此），因此以数值插入。',
    '此版本 Excel 不接受從窗格寫入的增益集函數（部分顯示語言如此），因此以數值插入。',
  ),
  linkedAdded: words(
    'The numbers of its notes lead to the new sheet {sheet}.',
    '注释编号链接到新工作表“{sheet}”。',
    '註釋編號連結到新工作表「{sheet}」。',
  ),
  linkedRefused: words(
    'The numbers of its notes lead nowhere: the structure of the workbook is protected, so there is no sheet of the sources.',
    '注释编号未设链接：工作簿结构受保护，无法添加来源表。',
    '註釋編號未設連結：活頁簿結構受保護，無法新增來源表。',
  ),
  chartsLeft: words(
    'Excel did not say that it has removed an older chart: {list}. If it is still there, delete it, since it draws the new cells under its old title.',
    'Excel 未确认已移除旧图表：{list}。若图表仍在，请将其删除，否则它会以旧标题显示新单元格的内容。',
    'Excel 未確認已移除舊圖表：{list}。若圖表仍在，請將其刪除，否則它會以舊標題顯示新儲存格的內容。',
  ),
} as const satisfies Record<string, Words>;

/**
 * Excel's own refusals, in words. The words say why and what helps; that nothing was inserted says the message for
 * programs, and whoever shows the words.
 *
 * @param undone whether the workbook is as it was; if not, the words say so, and the error has `undone: false`.
 */
export function refused(error: unknown, undone: boolean): Error {
  if ((error as { words?: Words } | null)?.words) return error as Error;
  const reason = reasonOf(error);
  if (undone) return Object.assign(problem(reason, error), { message: `nothing was inserted: ${reason.en}` });
  return Object.assign(problem(fillWords(HALF_WAY, { reason }), error), { undone: false });
}

const HALF_WAY = words(
  'Excel stopped half-way and could not take it back; use Undo, then look at the sheet. The reason: {reason}',
  'Excel 中途停止且无法还原；请使用“撤消”并检查工作表。原因：{reason}',
  'Excel 中途停止且無法還原；請使用「復原」並檢查工作表。原因：{reason}',
);

function reasonOf(error: unknown): Words {
  const code = codeOf(error);
  if (code === 'InvalidOperationInCellEditMode')
    return words(
      'a cell is being edited: finish editing the cell, then try again',
      '正在编辑单元格：请先完成编辑，再重试',
      '正在編輯儲存格：請先完成編輯，再重試',
    );
  if (code === 'NoAnswer')
    return words(
      'Excel does not answer; wait until it has finished calculating, then try again',
      'Excel 没有响应；请等待计算完成后重试',
      'Excel 沒有回應；請等待計算完成後重試',
    );
  if (code !== '') return refusalOf(code);
  return sameWords(
    error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error),
  );
}

/** Code of an error of Office.js; '' for others. By shape, since the library may live in another realm. */
export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};
