/**
 * A spreadsheet in the browser with the pane beside it. The pane shows at once; the spreadsheet (Univer, large) is
 * loaded after it, with a placeholder in its place.
 */
import { fillPage, tableService } from '../src/content/index';
import { langOf, type Lang } from '../src/core/lang';
import { dataset } from '../src/dataset/index';
import { faces } from '../src/functions/index';
import { setFigureForm, setLanguage, setTables } from '../src/functions/session';
import { gridHost } from '../src/hosts/grid/index';
import type { FigureFormats } from '../src/hosts/port';
import { followTheme } from '../taskpane/fluent';
import { ALREADY_LOADED } from '../src/world/loading';
import { world } from '../src/world/world';
import { figuresOf } from '../taskpane/figures';
import { formatsSwitch } from '../taskpane/formats-switch';
import { mountPane } from '../taskpane/pane';
import { recallLang } from '../taskpane/remember';
import { adoptStyles } from './adopt-styles';
import { callLog, type Place } from './calls';
import { makeDivider } from './divider';
import type { Engine } from './engine';
import { loadInfos } from './infos';
import { offerSaving } from './save';
import { joinSides } from './sides';
import { FIRST_ANSWER, starterSheet } from './starter';
import { statusLine } from './status';
import { textPixels } from './text-width';
import { TEXT } from './words';
import { keepWork, recallWork } from './work';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** Pixels that the numbers of the rows and the scroll bar take. */
const ROW_HEADS = 60;
const lang = recallLang() ?? langOf(navigator.language);
const calls = callLog();
const status = statusLine(byId('status-cell').parentElement!, byId('status-cell'), byId('status'), lang);
let engine: Engine | null = null;
const listeners = new Set<() => void>();
/** Parts of the page with words of their own, told when the language changes. */
const speakers: ((lang: Lang) => void)[] = [status.setLang];

const host = gridHost({
  workbook: () => {
    const workbook = engine?.api.getActiveWorkbook();
    if (!workbook) throw Object.assign(new Error(TEXT.loading.en), { words: TEXT.loading });
    return workbook;
  },
  transaction: (work) => engine!.transaction(work),
  setMerged: (sheetId, ranges, merged) => engine!.setMerged(sheetId, ranges, merged),
  fitRows: (sheetId, row, rows) => engine!.fitRows(sheetId, row, rows),
  widthOf: textPixels,
  // Of a smaller sheet more is seen.
  width: () =>
    byId('grid').clientWidth / (engine?.api.getActiveWorkbook()?.getActiveSheet().getZoom() ?? 1) - ROW_HEADS,
  addCharts: (sheetId, charts) => engine!.charts.add(sheetId, charts),
  chartsReading: (sheetId, areas) => engine!.charts.reading(sheetId, areas),
  removeCharts: (sheetId, areas) => engine!.charts.removeFrom(sheetId, areas),
  language: () => navigator.language,
  onSelectionChanged(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});

// What a module of src does by being loaded alone is left out of a page: the first figures are set here.
world.set(dataset);
setTables(tableService);
setFigureForm('formatted');
followTheme((dark) => engine?.api.toggleDarkMode(dark));
const figureFormats: FigureFormats = { follows: formatsSwitch(() => engine?.recalculate()) };
const pane = mountPane(
  byId('pane'),
  { ...host, figureFormats },
  figuresOf(world, ALREADY_LOADED, () => fillPage),
  { lang, onLanguage: speak },
);
world.subscribe(() => engine?.recalculate());
makeDivider(byId('divider'), byId('pane'));
speaks(
  joinSides({
    grid: byId('sheet'),
    pane: byId('pane'),
    button: byId('other-side') as HTMLButtonElement,
    engine: () => engine,
  }),
);
void start();

/** The functions' messages and texts, and the page's own, follow the pane's language. */
function speak(next: Lang): void {
  setLanguage(next);
  document.documentElement.lang = next;
  document.title = TEXT.pageTitle[next];
  byId('sheet').setAttribute('aria-label', TEXT.sheet[next]);
  byId('pane').setAttribute('aria-label', TEXT.pane[next]);
  byId('divider').setAttribute('aria-label', TEXT.paneWidth[next]);
  const placeholder = document.getElementById('placeholder');
  if (placeholder) placeholder.textContent = TEXT.loading[next];
  for (const tell of speakers) tell(next);
  engine?.recalculate();
}

function speaks(tell: (lang: Lang) => void): void {
  speakers.push(tell);
  tell(pane.lang);
}

async function start(): Promise<void> {
  const container = byId('grid');
  adoptStyles();
  try {
    const [{ startEngine }, infos, work] = await Promise.all([import('./engine'), loadInfos(lang), recallWork()]);
    document.getElementById('placeholder')?.remove();
    engine = await startEngine({
      container,
      lang,
      language: () => pane.lang,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      workbook: work.kept?.workbook ?? starterSheet(lang, textPixels),
      functions: { faces: faces as never, infos, infosIn: loadInfos },
      calls,
      onCall: (place, call) => {
        if (call.error && editing) touched.push(place);
      },
    });
    watch(engine);
    speaks((next) => void engine!.speak(next));
    if (work.kept) engine.show(work.kept.sheetId);
    else engine.api.getActiveWorkbook()!.getActiveSheet().getRange(FIRST_ANSWER).activate();
    speaks(
      keepWork(engine, work, {
        startAgain: byId('start-again') as HTMLButtonElement,
        bringBack: byId('bring-back') as HTMLButtonElement,
      }),
    );
    speaks(
      offerSaving({
        engine,
        button: byId('save-workbook') as HTMLButtonElement,
        language: () => pane.lang,
        dataset: () => world.current,
        tell: status.tell,
      }),
    );
    container.dataset.ready = 'true';
    // For tests and the curious: the spreadsheet's own interface, and the figures that answer.
    Object.assign(window, { atlasPlayground: engine.api, atlasWorld: world });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const note = document.createElement('p');
    note.className = 'placeholder';
    note.textContent = TEXT.failed[lang].replace('{reason}', reason);
    container.replaceChildren(note);
    console.error(error);
  }
}

/** Errors are announced after the user's own entries, not when the sheet is first calculated. */
let editing = false;
/** The cell of the entry, and those whose functions failed after it. */
let touched: Place[] = [];

const SELECTING = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);

function watch({ api }: Engine): void {
  const changed = (): void => {
    showSelected();
    for (const listener of listeners) listener();
  };
  // Not Univer's SelectionChanged event: it leaves out the first click on a new sheet.
  api.getActiveWorkbook()!.onCommandExecuted((command) => {
    if (SELECTING.has(command.id)) queueMicrotask(changed);
  });
  api.addEvent(api.Event.SheetEditStarted, () => status.entry());
  api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column }) => {
    editing = true;
    touched = [{ sheet: worksheet.getSheetId(), row, column }];
  });
  api.addEvent(api.Event.SheetValueChanged, () => {
    if (editing) announce();
    else showSelected();
    for (const listener of listeners) listener();
  });
  api.getFormula().calculationResultApplied(() => {
    editing = false;
    changed();
  });
}

function announce(): void {
  for (const place of touched) {
    const reason = engine!.reasonAt(place);
    if (reason) return status.error(place, reason);
  }
}

function showSelected(): void {
  const workbook = engine?.api.getActiveWorkbook();
  const cell = workbook?.getActiveCell();
  if (!workbook || !cell) return;
  const place = { sheet: cell.getSheetId(), row: cell.getRow(), column: cell.getColumn() };
  status.select(place, cell.getDisplayValue(), engine!.reasonAt(place));
}
