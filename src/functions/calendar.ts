/**
 * Which day a number is. A workbook with the 1904 date system (older files of Excel for Mac) counts days from 1904: its
 * date cells are 1,462 lower than elsewhere. Functions get the number alone, so Excel is asked, once a workbook, when
 * the first date comes.
 */
import { toError } from './cell-error';
import { words } from '../core/lang';
import { missing } from '../core/query';

/** Below are years, numbers that are TRUE and FALSE, and days before any figure in both systems. */
const FIRST_DATE = 20_000;
/** Where an argument offers a list of names Excel hands a number over as its digits. */
const dateIn = (argument: unknown): number | null => {
  const number = typeof argument === 'string' && /^\d{5}(\.\d+)?$/.test(argument) ? Number(argument) : argument;
  return typeof number === 'number' && number >= FIRST_DATE ? number : null;
};

const UNKNOWN = words(
  'Excel does not say which date system this workbook has; write the period as text, such as 2025Q2',
  'Excel 未说明此工作簿的日期系统；请将期间写作文本，例如 2025Q2',
  'Excel 未說明此活頁簿的日期系統；請將期間寫作文字，例如 2025Q2',
);

/** Days to add to a date cell; null: not asked yet. */
let shift: number | null = null;
let asking: Promise<number> | null = null;
/** For a new workbook, in tests. */
export function forgetCalendar(): void {
  shift = null;
  asking = null;
}

/** The same moment has the number 1462 in one system and 0 in the other. */
async function ask(): Promise<number> {
  const days = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const first = context.workbook.functions.date(1904, 1, 1);
    first.load('value');
    await context.sync();
    return first.value;
  });
  if (days !== 0 && days !== 1462) throw new Error(`DATE(1904,1,1) is ${String(days)}`);
  return 1462 - days;
}

/**
 * Without Excel's own interface (no shared runtime, the playground, the command line) nobody can be asked: days count
 * from 1900.
 */
const canAsk = (): boolean => typeof Excel !== 'undefined' && typeof Excel.run === 'function';

/**
 * A face whose date cells are days of the 1900 system, whatever the workbook's is. Without dates it answers as it is.
 */
export const inCalendar =
  (face: (...args: unknown[]) => unknown): ((...args: unknown[]) => unknown) =>
  (...args) => {
    const dates = args.map(dateIn);
    if (dates.every((one) => one === null) || !canAsk()) return face(...args);
    const answer = (days: number): unknown =>
      face(...args.map((one, at) => (dates[at] === null ? one : dates[at]! + days)));
    if (shift !== null) return answer(shift);
    asking ??= ask();
    return asking.then(
      (days) => {
        shift = days;
        return answer(days);
      },
      () => {
        // The next date asks again.
        asking = null;
        throw toError(missing(UNKNOWN));
      },
    );
  };
