/**
 * The ribbon's commands. They run in the pane's page (shared runtime), whether the pane is open or not,
 * so this file is loaded by the page once and calls `registerCommands`.
 */
import { pages } from '../src/content/pages';
import { fillWords, joinWords, LANGS, words, type Lang, type Words } from '../src/core/lang';
import type { Figures } from './figures';
import { officeHost } from '../src/hosts/office/index';
import {
  isHostProblem,
  type FormulaMode,
  type HostProblem,
  type InsertResult,
  type PaneHost,
  type Told,
} from '../src/hosts/port';
import { isNotLoaded } from './not-loaded';
import { sourcesLink } from './sources-link';
import { TEXT as PANE_TEXT } from './words';

/** Names that the manifest uses; a check compares them. */
export const COMMANDS = {
  recalculate: 'atlasRecalculate',
  insertAgain: 'atlasInsertAgain',
  formatFigures: 'atlasFormatFigures',
} as const;
export const PANE_ID = 'Atlas.Pane';

const TEXT = {
  recalculated: words(
    'All formulas of the workbook are calculated anew.',
    '工作簿中的公式已全部重新计算。',
    '活頁簿中的公式已全部重新計算。',
  ),
  nothingYet: words(
    'No table has been inserted yet: open the pane and insert one; after that this button inserts it again',
    '尚未插入过表格：请打开窗格插入一个，之后可用此按钮再次插入',
    '尚未插入過表格：請開啟窗格插入一個，之後可用此按鈕再次插入',
  ),
  occupied: words(
    '{count} {count:cell|cells} of {address} {count:is|are} not empty; select a free place, or insert from the pane, which asks before it replaces',
    '{address} 中有 {count} 个单元格非空；请选择空白位置，或从窗格插入（替换前会询问）',
    '{address} 中有 {count} 個儲存格非空；請選擇空白位置，或從窗格插入（取代前會詢問）',
  ),
  chartThere: words(
    'a chart shows cells of {address}; select a free place, or insert from the pane, which asks before it removes the chart',
    '有图表显示 {address} 中的单元格；请选择空白位置，或从窗格插入（移除图表前会询问）',
    '有圖表顯示 {address} 中的儲存格；請選擇空白位置，或從窗格插入（移除圖表前會詢問）',
  ),
  notRecalculated: words(
    'The formulas could not be calculated anew: {reason}',
    '无法重新计算公式：{reason}',
    '無法重新計算公式：{reason}',
  ),
} as const;

/** What the pane inserted last. */
export interface LastInsert {
  readonly pageId: string;
  readonly lang: Lang;
  readonly formulas: FormulaMode;
  /** Whether a workbook without a sheet of the sources gets one. */
  readonly sources: boolean;
}

/** Excel gives each place an own part of the storage. */
const key = (): string => `${Office.context.partitionKey ?? ''}xiaomi-atlas.last-insert`;

/** For the pane, after every successful insert. */
export function rememberInsert(last: LastInsert): void {
  try {
    localStorage.setItem(
      key(),
      JSON.stringify({ pageId: last.pageId, lang: last.lang, formulas: last.formulas, sources: last.sources }),
    );
  } catch {
    // Storage is off: the button will say that nothing was inserted yet.
  }
}

/** null: nothing yet, or something that this version does not know any more. */
export function recallInsert(): LastInsert | null {
  try {
    const { pageId, lang, formulas, sources } = JSON.parse(localStorage.getItem(key()) ?? '{}') as Record<
      string,
      unknown
    >;
    const page = pages.find(({ id }) => id === pageId);
    const known = LANGS.find((one) => one === lang);
    return page && known
      ? {
          pageId: page.id,
          lang: known,
          formulas: formulas === 'values' ? 'values' : 'addin',
          sources: sources !== false,
        }
      : null;
  } catch {
    return null;
  }
}

const problem = (text: Words): Error => Object.assign(new Error(text.en), { words: text });

/**
 * Inserts the table of the last time at the selected cell, in the same language and form. The ribbon cannot ask, so
 * cells that are not empty stay as they are and the user is told.
 */
export async function insertAgain(
  figures: Figures,
  host: Pick<PaneHost, 'insert' | 'canDrawCharts'> = officeHost(),
): Promise<InsertResult> {
  const last = recallInsert();
  if (!last) throw problem(TEXT.nothingYet);
  // The figures are there by now but for a network that does not answer, and then the user is told.
  await figures.loading.arrived();
  const spec = pages.find(({ id }) => id === last.pageId)!;
  const page = figures.fill(spec, { lang: last.lang, charts: host.canDrawCharts ?? false });
  const result = await host.insert(page, {
    formulas: last.formulas,
    overwrite: false,
    waitForEdit: true,
    linked: sourcesLink(figures, last.lang, last.sources),
  });
  if (result.status === 'occupied') {
    const { occupiedCount: count, address } = result.target;
    throw problem(fillWords(count > 0 ? TEXT.occupied : TEXT.chartThere, { count, address }));
  }
  return result;
}

/**
 * Calculates every formula anew. Functions without volatile inputs keep the value saved in the file when a workbook is
 * opened, so after an update of the figures someone has to ask; a full calculation includes functions of add-ins
 * and, unlike writing the formulas again, changes no cell and works in every display language of Excel.
 */
export async function recalculate(): Promise<void> {
  // A user who is typing in a cell would make the request fail: wait for the end of the edit.
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

/** Excel's refusals in words, as the pane says them. The words are loaded when there is something to say. */
export async function reasonOf(error: unknown): Promise<Words> {
  if (isNotLoaded(error)) return PANE_TEXT.notLoaded;
  if (isHostProblem(error)) return error.words;
  const { refused } = await import('../src/hosts/office/problems');
  return (refused(error, true) as HostProblem).words;
}

async function reportRecalculation(): Promise<Told> {
  try {
    await recalculate();
    return { intent: 'success', text: TEXT.recalculated };
  } catch (error) {
    return { intent: 'error', text: fillWords(TEXT.notRecalculated, { reason: await reasonOf(error) }) };
  }
}

async function reportInsert(figures: Figures): Promise<Told> {
  if (!recallInsert()) return { intent: 'error', text: TEXT.nothingYet };
  try {
    const result = await insertAgain(figures);
    if (result.status !== 'inserted') throw new Error(result.target.address);
    const title = pages.find(({ id }) => id === recallInsert()?.pageId)!.title;
    const inserted = fillWords(PANE_TEXT.inserted, { title, address: result.address });
    return {
      intent: result.note ? 'info' : 'success',
      text: result.note ? joinWords([inserted, result.note], ' ') : inserted,
    };
  } catch (error) {
    const reason = await reasonOf(error);
    const leftBehind = isHostProblem(error) && error.undone === false;
    return { intent: 'error', text: leftBehind ? reason : fillWords(PANE_TEXT.failed, { reason }) };
  }
}

/**
 * Makes the commands known to Office. `report` hears how each of them ended: the ribbon has no place to say it, so the
 * pane does, in its language.
 */
export function registerCommands(
  figures: Figures,
  report: (told: Told) => void,
  formatFigures?: () => Promise<Told>,
): void {
  const associate = (name: string, run: () => Promise<Told>): void =>
    Office.actions.associate(name, (event?: Partial<Office.AddinCommands.Event>) => {
      void run()
        .then(report)
        // Without this the button stays busy; a keyboard shortcut brings no event.
        .finally(() => event?.completed?.());
    });
  associate(COMMANDS.recalculate, reportRecalculation);
  associate(COMMANDS.insertAgain, () => reportInsert(figures));
  if (formatFigures) associate(COMMANDS.formatFigures, formatFigures);
}
