/** Tells the add-in's handlers what happens in the workbook, as Excel does after a request or an action of the user. */
import { boxName, type Box } from './model/address';
import { Sheet } from './model/sheet';
import type { Listener, Workbook } from './model/workbook';
import { rangeThing } from './things/range';
import { type Thing } from './thing';
import { CATEGORY, type Entry } from './wire';

const WORKBOOK = 'Workbook';
/** Number of an event on the wire; its class and the middle of its `_Register…Event` method. */
const EVENTS = {
  changed: [10, 'DataChanged'],
  activated: [11, 'Activated'],
  deactivated: [12, 'Deactivated'],
  added: [13, 'Added'],
  selection: [14, 'SelectionChanged'],
  deleted: [15, 'Deleted'],
  calculated: [16, 'Calculated'],
  formatted: [18, 'FormatChanged'],
  formulas: [23, 'FormulaChanged'],
  renamed: [25, 'NameChanged'],
  chartAdded: [50, 'Added'],
  chartDeleted: [53, 'Deleted'],
  tableChanged: [101, 'DataChanged'],
  tableAdded: [102, 'Added'],
  tableDeleted: [103, 'Deleted'],
  commentAdded: [250, 'Added'],
} as const;

export class Events implements Listener {
  /** `Worksheet.DataChanged@{id}` and how many handlers of the add-in stand behind it. */
  readonly handlers = new Map<string, number>();
  enabled = true;
  /** Who does what happens now: the add-in's request, or the user. */
  byUser = true;
  /** Somebody else does it, who has the workbook open as well. */
  remote = false;
  private waiting: Entry[] = [];
  private readonly ranges = new Map<string, { sheet: Sheet; box: Box }>();
  private count = 0;

  constructor(private readonly send: (entries: readonly Entry[]) => void) {}

  /** `_RegisterDataChangedEvent` and its like, on any object. */
  register(thing: Thing, method: string): void {
    const [, un, rest] = /^_(Un)?[Rr]egister(\w+)$/.exec(method)!;
    const key = `${thing.type.name}.${rest!.replace(/^Event|Event$/g, '')}@${targetOf(thing)}`;
    const handlers = (this.handlers.get(key) ?? 0) + (un ? -1 : 1);
    if (handlers > 0) this.handlers.set(key, handlers);
    else this.handlers.delete(key);
  }
  range(id: string): Thing | null {
    const found = this.ranges.get(id);
    return found ? rangeThing(found.sheet, found.box) : null;
  }

  /** Sends what has piled up. */
  flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0 && this.enabled) this.send(entries);
  }

  changed(sheet: Sheet, box: Box): void {
    const referenceId = `event${(this.count += 1)}`;
    this.ranges.set(referenceId, { sheet, box });
    const payload = {
      worksheetId: sheet.id,
      address: boxName(box),
      changeType: 'RangeEdited',
      source: this.source,
      referenceId,
      shiftDirection: 'None',
      triggerSource: this.byUser ? 'Unknown' : 'ThisLocalAddin',
    };
    this.raise(
      'changed',
      [
        ['Worksheet', sheet.id],
        ['WorksheetCollection', WORKBOOK],
      ],
      payload,
    );
    for (const table of sheet.tables)
      if (overlaps(table.box, box))
        this.raise(
          'tableChanged',
          [
            ['Table', table.id],
            ['TableCollection', sheet.id],
            ['TableCollection', WORKBOOK],
          ],
          { ...payload, tableId: table.id },
        );
  }
  /** Only of cells that had a formula before: one that is entered into another cell is no change of a formula. */
  formulasChanged(sheet: Sheet, formulaDetails: readonly { cellAddress: string; previousFormula: string }[]): void {
    this.raise('formulas', sheetTargets(sheet.id), { worksheetId: sheet.id, source: this.source, formulaDetails });
  }
  /** Does not tell why, nor who has changed what. */
  calculated(sheet: Sheet, boxes: readonly Box[]): void {
    this.raise('calculated', sheetTargets(sheet.id), { worksheetId: sheet.id, address: boxes.map(boxName).join(',') });
  }
  formatted(sheet: Sheet, box: Box): void {
    this.raise(
      'formatted',
      [
        ['Worksheet', sheet.id],
        ['WorksheetCollection', WORKBOOK],
      ],
      { worksheetId: sheet.id, address: boxName(box), source: this.source },
    );
  }
  happened(...[what, { sheet, id, before }]: Parameters<Listener['happened']>): void {
    const worksheetId = sheet?.id ?? id;
    const sheets: Targets = [
      ['Worksheet', worksheetId ?? ''],
      ['WorksheetCollection', WORKBOOK],
    ];
    switch (what) {
      case 'sheetAdded':
        return this.raise('added', sheets, { worksheetId, source: 'Local' });
      case 'sheetDeleted':
        return this.raise('deleted', sheets, { worksheetId, source: 'Local' });
      case 'renamed':
        return this.raise('renamed', sheets, { worksheetId, source: 'Local', nameAfter: sheet!.name });
      case 'tableAdded':
        return this.raise(
          'tableAdded',
          [
            ['TableCollection', sheet!.id],
            ['TableCollection', WORKBOOK],
          ],
          { tableId: id, worksheetId, source: 'Local' },
        );
      case 'tableDeleted':
        return this.raise(
          'tableDeleted',
          [
            ['TableCollection', sheet!.id],
            ['TableCollection', WORKBOOK],
          ],
          { tableId: id, worksheetId, source: 'Local' },
        );
      case 'chartAdded':
        return this.raise('chartAdded', [['ChartCollection', sheet!.id]], {
          chartId: id,
          worksheetId,
          source: 'Local',
        });
      case 'chartDeleted':
        return this.raise('chartDeleted', [['ChartCollection', sheet!.id]], {
          chartId: id,
          worksheetId,
          source: 'Local',
        });
      case 'commentAdded':
        return this.raise(
          'commentAdded',
          [
            ['CommentCollection', sheet!.id],
            ['CommentCollection', WORKBOOK],
          ],
          { commentDetails: [{ commentId: id, replyIds: [] }], worksheetId, source: 'Local' },
        );
      case 'activated':
        if (before)
          this.raise(
            'deactivated',
            [
              ['Worksheet', before.id],
              ['WorksheetCollection', WORKBOOK],
            ],
            { worksheetId: before.id },
          );
        return this.raise('activated', sheets, { worksheetId });
      case 'selected':
        // The workbook's own event has no registration on this way.
        this.waiting.push(entry(2, '', {}));
        if (sheet)
          this.raise('selection', sheets, {
            worksheetId,
            address: sheet.workbook.selection?.areas.map(boxName).join(',') ?? '',
            isInsideTable: false,
          });
    }
  }

  private get source(): 'Local' | 'Remote' {
    return this.remote ? 'Remote' : 'Local';
  }
  private raise(what: keyof typeof EVENTS, targets: Targets, payload: object): void {
    const [type, name] = EVENTS[what];
    for (const [kind, id] of targets)
      if (this.handlers.has(`${kind}.${name}@${id}`)) this.waiting.push(entry(type, id, payload));
  }
}

const sheetTargets = (id: string): Targets => [
  ['Worksheet', id],
  ['WorksheetCollection', WORKBOOK],
];
type Targets = readonly (readonly [kind: string, id: string])[];
const entry = (type: number, target: string, payload: object): Entry => [
  CATEGORY.event,
  type,
  target,
  JSON.stringify(payload),
  '1',
];
const overlaps = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function targetOf(thing: Thing): string {
  const identity = thing.identity();
  if (identity && 'Id' in identity) return identity.Id;
  const target = thing.target as Sheet | Workbook | { sheet?: Sheet | null };
  if (target instanceof Sheet) return target.id;
  return 'sheet' in target && target.sheet instanceof Sheet ? target.sheet.id : WORKBOOK;
}
