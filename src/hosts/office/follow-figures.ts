/**
 * The format follows the figure by itself: what is typed, pasted or filled, and what answers anew because an argument
 * has changed, is heard as a call of the cell. A moment later all of them are read and given their formats, in one
 * request each, as one step of undo.
 *
 *   calls --a pause--> read (1 sync) --formatToGive--> write (1 sync, where there is something to write)
 *
 * A format changes no value, so nothing is called again: there is no loop, and what the user has undone stays undone.
 */
import { areaOf, placeKey, placeOf, type Area } from '../../page/area';
import { sheetOf } from '../../page/sheet-names';
import type { Placed } from './cell-blocks';
import {
  formatToGive,
  ourCall,
  readCells,
  writeFormats,
  type FigureOf,
  type HeardCall,
  type HeldCell,
} from './figure-cells';

export interface FollowOptions {
  readonly hear: (listener: (call: HeardCall) => void) => () => void;
  readonly figureOf: FigureOf;
  /** The user's switch. */
  readonly isOn: () => boolean;
  /** Whether cells without a format of their own need one: where values bring theirs, they do not. */
  readonly general: boolean;
  /** Milliseconds without a call; tests take fewer. */
  readonly pause?: number;
  /**
   * Milliseconds after somebody else's change: the add-in beside them goes first, and then there is nothing left to do.
   */
  readonly courtesy?: number;
}

const PAUSE_MS = 150;
const COURTESY_MS = 4000;
/** Many calls come in several messages; nobody waits longer than this for the first of them. */
const LONGEST_PAUSES = 10;
/** More at once are left to the command. */
const MOST_CELLS = 5000;

type Calls = readonly HeardCall[];
/**
 * What was decided for a cell, by its place on its sheet: a format that the user chooses after that stays until the
 * figure needs another.
 */
type Settled = Map<string, Map<number, string>>;

export function followFigures(options: FollowOptions): () => void {
  const { hear, isOn, pause = PAUSE_MS, courtesy = COURTESY_MS } = options;
  const settled: Settled = new Map();
  let waiting = new Map<string, HeardCall[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [first, last, others, busy] = [0, 0, -Infinity, false];

  const stopHearing = hear((call) => {
    if (!isOn() || (waiting.size >= MOST_CELLS && !waiting.has(call.address))) return;
    last = Date.now();
    if (waiting.size === 0) first = last;
    waiting.set(call.address, [...(waiting.get(call.address) ?? []), call]);
    timer ??= setTimeout(due, pause);
  });

  function due(): void {
    timer = undefined;
    const now = Date.now();
    const quiet = Math.min(last + pause, first + pause * LONGEST_PAUSES);
    const wait = Math.max(quiet, others + courtesy) - now;
    if (busy || wait > 0) timer = setTimeout(due, Math.max(wait, pause / 2));
    else void flush();
  }

  async function flush(): Promise<void> {
    const calls = [...waiting.values()];
    waiting = new Map();
    if (!isOn()) return;
    busy = true;
    try {
      await formatCalled(calls, options, settled);
    } catch {
      // A protected cell, a sheet that is gone: the formula is right, and the command says what is the matter.
    } finally {
      busy = false;
    }
  }

  const stopListening = onEdits((event) => {
    if (event.source === 'Remote') others = Date.now();
    forget(settled, event);
  });

  return () => {
    stopHearing();
    clearTimeout(timer);
    stopListening();
  };
}

/** A cell that the user has changed is judged anew; where rows or columns have moved, the whole sheet. */
function forget(settled: Settled, event: Excel.WorksheetChangedEventArgs): void {
  const sheet = settled.get(event.worksheetId);
  if (!sheet || event.triggerSource === 'ThisLocalAddin') return;
  const areas = event.changeType === 'RangeEdited' ? event.address.split(',').map(areaOf) : [null];
  if (areas.includes(null)) sheet.clear();
  const isIn = (key: number, area: Area): boolean => {
    const [row, column] = [Math.floor(key / placeKey(1, 0)), key % placeKey(1, 0)];
    return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  };
  for (const key of [...sheet.keys()]) if (areas.some((area) => area && isIn(key, area))) sheet.delete(key);
}

/** Registered as a read: it costs nobody the way back. */
function onEdits(listener: (event: Excel.WorksheetChangedEventArgs) => void): () => void {
  const handler = Excel.run({ delayForCellEdit: true }, async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      listener(event);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  handler.catch(() => undefined); // who has changed what remains unknown
  return () =>
    void handler
      .then((added) =>
        Excel.run(added.context, async (context) => {
          added.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
}

async function formatCalled(calls: readonly Calls[], options: FollowOptions, settled: Settled): Promise<void> {
  const bySheet = new Map<string, Placed<Calls>[]>();
  for (const own of calls) {
    const { address } = own[0]!;
    const name = sheetOf(address).replace(/^.*\]/, '');
    const place = placeOf(address.slice(address.lastIndexOf('!') + 1));
    if (place) bySheet.set(name, [...(bySheet.get(name) ?? []), { ...place, value: own }]);
  }
  // The one write is one step of undo by itself.
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = [...bySheet].map(([name, cells]) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('id,protection/protected');
      return { sheet, cells: readCells(sheet, cells) };
    });
    await context.sync();
    let some = false;
    for (const { sheet, cells } of sheets) {
      if (sheet.isNullObject || sheet.protection.protected) continue;
      const known = settled.get(sheet.id) ?? new Map<number, string>();
      settled.set(sheet.id, known);
      const formats = await judged(cells(), options, known);
      writeFormats(sheet, formats);
      some ||= formats.length > 0;
    }
    if (some) await context.sync();
  });
}

/** The cells that need another format than they have. */
async function judged(
  cells: readonly HeldCell<Calls>[],
  { figureOf, general }: FollowOptions,
  known: Map<number, string>,
): Promise<Placed<string>[]> {
  const formats: Placed<string>[] = [];
  for (const { row, column, value: calls, held } of cells) {
    const call = ourCall(held.formula);
    if (!call) continue;
    const figures = await Promise.all(
      calls.filter(({ face }) => face === call.face).map((one) => figureOf(one.face, one.args)),
    );
    const wanted = new Set(figures.map((figure) => figure?.format));
    // A call for each of many cells spills: that is not one figure.
    if (wanted.size !== 1 || !figures[0]) continue;
    const decided = `${held.formula}\n${figures[0].format}`;
    if (known.get(placeKey(row, column)) === decided) continue;
    known.set(placeKey(row, column), decided);
    const format = general || held.format !== 'General' ? formatToGive(held, figures[0]) : null;
    if (format !== null) formats.push({ row, column, value: format });
  }
  return formats;
}
