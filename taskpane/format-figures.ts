/**
 * "Format figures": all cells of the workbook that show one figure get its number format; and what became of that, in
 * words.
 */
import { fillWords, joinWords, sameWords, words, type Words } from '../src/core/lang';
import { formatFigures, type FormatOptions, type FormatsDone } from '../src/hosts/office/format-figures';
import type { Told } from '../src/hosts/port';
import { reasonOf } from './commands';
import type { Figures } from './figures';

const TEXT = {
  none: words(
    'No cell of this workbook shows a figure of one XIAOMI function by itself.',
    '此工作簿中没有仅含一个 XIAOMI 函数数字的单元格。',
    '此活頁簿中沒有僅含一個 XIAOMI 函數數字的儲存格。',
  ),
  done: words(
    '{count} {count:figure|figures} formatted as {count:its document states it|their documents state them}.',
    '已按文件原样设置 {count} 个数字的格式。',
    '已依文件原樣設定 {count} 個數字的格式。',
  ),
  nothing: words(
    'All figures have their formats; formats of your own stay as they are.',
    '所有数字均已有其格式；您自定的格式保持不变。',
    '所有數字均已有其格式；您自訂的格式維持不變。',
  ),
  unknown: words(
    '{count} {count:cell has|cells have} not been calculated; calculate the workbook, then try again.',
    '有 {count} 个单元格尚未计算；请重新计算工作簿后再试。',
    '有 {count} 個儲存格尚未計算；請重新計算活頁簿後再試。',
  ),
  locked: words(
    'Protected sheets stay as they are: {sheets}.',
    '受保护的工作表保持不变：{sheets}。',
    '受保護的工作表維持不變：{sheets}。',
  ),
  failed: words('No formats were set: {reason}', '未设置任何格式：{reason}', '未設定任何格式：{reason}'),
} as const;

function said({ figures, formatted, unknown, locked }: FormatsDone): Told {
  const parts: Words[] = [];
  if (formatted > 0) parts.push(fillWords(TEXT.done, { count: formatted }));
  else if (figures === 0) parts.push(TEXT.none);
  else if (unknown === 0 && locked.length === 0) parts.push(TEXT.nothing);
  if (unknown > 0) parts.push(fillWords(TEXT.unknown, { count: unknown }));
  if (locked.length > 0)
    parts.push(fillWords(TEXT.locked, { sheets: joinWords(locked.map(sameWords), words(', ', '、', '、')) }));
  return {
    intent: unknown > 0 || locked.length > 0 || figures === 0 ? 'info' : 'success',
    text: joinWords(parts, SPACE),
  };
}
const SPACE = words(' ', '', '');

export async function formatAll(figures: Figures, options: FormatOptions): Promise<Told> {
  try {
    await figures.loading.arrived();
    return said(await formatFigures(options));
  } catch (error) {
    return { intent: 'error', text: fillWords(TEXT.failed, { reason: await reasonOf(error) }) };
  }
}
