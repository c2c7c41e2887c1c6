/** Workbook (the root object) and Application. */
import { enumValue } from '../enums';
import { excelError, invalidArgument, itemNotFound } from '../errors';
import { boxName } from '../model/address';
import { serialOf } from '../model/input';
import type { Workbook as WorkbookModel } from '../model/workbook';
import { define, type Thing } from '../thing';
import { Chart } from './charts';
import * as check from './check';
import { CommentCollection } from './comments';
import { NamedItemCollection } from './named-items';
import { CustomXmlPartCollection, DocumentProperties, SettingCollection } from './parts';
import { rangeThing } from './range';
import { RangeAreas } from './range-areas';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';

/** What the workbook's objects need from the host around them. */
export interface Surroundings {
  readonly workbook: WorkbookModel;
  readonly release: (reference: string) => void;
  readonly references: ReadonlyMap<string, Thing>;
  readonly locale: string;
  readonly created: { readonly base64: string | null; opened: boolean }[];
  readonly functionsReady: () => void;
  /** Range that an event was about, by the id sent with it. */
  readonly eventRange: (id: string) => Thing | null;
  readonly events: { enabled: boolean };
  readonly saved: string[];
}

const DECIMAL_COMMA = /^(de|fr|es|it|pt|nl|pl|ru|tr|cs|sv|da|nb|fi|id|vi)\b/i;
const NumberFormatInfo = define<string>({
  name: 'NumberFormatInfo',
  get: {
    NumberDecimalSeparator: (locale) => (DECIMAL_COMMA.test(locale) ? ',' : '.'),
    NumberGroupSeparator: (locale) => (DECIMAL_COMMA.test(locale) ? '.' : ','),
  },
});
const DatetimeFormatInfo = define<string>({
  name: 'DatetimeFormatInfo',
  get: {
    DateSeparator: () => '/',
    LongDatePattern: () => 'dddd, mmmm d, yyyy',
    ShortDatePattern: () => 'm/d/yyyy',
    TimeSeparator: () => ':',
    LongTimePattern: () => 'h:mm:ss AM/PM',
  },
});
const CultureInfo = define<string>({
  name: 'CultureInfo',
  get: { Name: (locale) => locale },
  nav: {
    NumberFormat: (locale) => NumberFormatInfo(locale) as Thing,
    DatetimeFormat: (locale) => DatetimeFormatInfo(locale) as Thing,
  },
});

interface Created {
  readonly id: number;
  readonly around: Surroundings;
}
const WorkbookCreated = define<Created>({
  name: 'WorkbookCreated',
  identity: ({ id }) => ({ Id: String(id) }),
  get: { Id: ({ id }) => String(id) },
  call: {
    Open: ({ id, around }) => {
      around.created[id]!.opened = true;
    },
  },
});

const Application = define<Surroundings>({
  name: 'Application',
  get: {
    CalculationMode: ({ workbook }) => workbook.calculator.mode,
    CalculationState: ({ workbook }) => (workbook.calculator.busy ? 'Calculating' : 'Done'),
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: ({ locale }) => (DECIMAL_COMMA.test(locale) ? ',' : '.'),
    ThousandsSeparator: ({ locale }) => (DECIMAL_COMMA.test(locale) ? '.' : ','),
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: ({ workbook }, mode) => {
      workbook.calculator.mode = enumValue('CalculationMode', mode);
    },
  },
  nav: { CultureInfo: ({ locale }) => CultureInfo(locale) as Thing },
  call: {
    Calculate: ({ workbook }, type: unknown) =>
      workbook.calculator.calculate(enumValue('CalculationType', type) !== 'Recalculate'),
    SuspendApiCalculationUntilNextSync: ({ workbook }) => {
      workbook.calculator.suspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (around, base64: unknown) => {
      const file = base64 === null || base64 === undefined ? null : check.string(base64, 'base64File');
      // A workbook file is a zip archive.
      if (file !== null && (!/^[A-Za-z0-9+/]+=*$/.test(file) || !file.startsWith('UEs')))
        throw invalidArgument('not an .xlsx file in base64');
      around.created.push({ base64: file, opened: false });
      return WorkbookCreated({ id: around.created.length - 1, around });
    },
    _GetWorkbookCreatedById: (around, id: unknown) => WorkbookCreated({ id: Number(id), around }),
  },
});

const FunctionResult = define<number>({
  name: 'FunctionResult',
  get: { Value: (value) => value, Error: () => '' },
});
const Functions = define<WorkbookModel>({
  name: 'Functions',
  call: {
    Date: ({ date1904 }, ...parts: unknown[]) => {
      const [year = 0, month = 0, day] = parts.map((one) => check.integer(one, 'number'));
      const serial = serialOf(new Date(Date.UTC(year, month - 1, day)));
      return FunctionResult(date1904 ? serial - 1462 : serial);
    },
  },
});

const Runtime = define<Surroundings>({
  name: 'Runtime',
  get: { EnableEvents: ({ events }) => events.enabled },
  set: {
    EnableEvents: ({ events }, value) => {
      events.enabled = check.bool(value) as boolean;
    },
  },
});
const Protection = define<WorkbookModel>({
  name: 'WorkbookProtection',
  get: { Protected: ({ protection }) => protection !== null },
  call: {
    Protect: (workbook, password: unknown) => {
      if (workbook.protection) throw excelError('InvalidOperation', 'the workbook is protected already');
      workbook.protection = { password: typeof password === 'string' ? password : null };
    },
    Unprotect: (workbook, password: unknown) => {
      if (workbook.protection?.password && workbook.protection.password !== password)
        throw invalidArgument('wrong password');
      workbook.protection = null;
    },
  },
});

function selected(workbook: WorkbookModel): Thing {
  const { selection } = workbook;
  if (!selection || selection.areas.length !== 1) throw excelError('InvalidSelection');
  return rangeThing(selection.sheet, selection.areas[0]!);
}
const whole = ({ workbook }: Surroundings) => ({ workbook, sheet: null });

export const Workbook = define<Surroundings>({
  name: 'Workbook',
  get: {
    Name: () => 'Book1.xlsx',
    ReadOnly: () => false,
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: ({ saved }) => saved.length > 0,
    CalculationEngineVersion: () => 191_029,
    ChartDataPointTrack: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  nav: {
    Application: (around) => Application(around) as Thing,
    Functions: ({ workbook }) => Functions(workbook) as Thing,
    Comments: (around) => CommentCollection(whole(around)) as Thing,
    CustomXmlParts: ({ workbook }) => CustomXmlPartCollection({ workbook, namespace: null }) as Thing,
    Names: (around) => NamedItemCollection(whole(around)) as Thing,
    Properties: ({ workbook }) => DocumentProperties(workbook) as Thing,
    Protection: ({ workbook }) => Protection(workbook) as Thing,
    Settings: ({ workbook }) => SettingCollection(workbook) as Thing,
    Tables: (around) => TableCollection(whole(around)) as Thing,
    Worksheets: ({ workbook }) => WorksheetCollection(workbook) as Thing,
    _Runtime: (around) => Runtime(around) as Thing,
  },
  call: {
    GetSelectedRange: ({ workbook }) => selected(workbook),
    GetSelectedRanges: ({ workbook: { selection } }) => {
      if (!selection) throw excelError('InvalidSelection');
      return RangeAreas({ sheet: selection.sheet, boxes: selection.areas });
    },
    GetActiveCell: ({ workbook: { selection, active } }) => {
      const area = selection?.areas[0];
      return rangeThing(active, area ? { ...area, rows: 1, columns: 1 } : { row: 0, column: 0, rows: 1, columns: 1 });
    },
    GetActiveChart: ({ workbook }) => {
      if (!workbook.activeChart) throw itemNotFound('no chart is active');
      return Chart(workbook.activeChart);
    },
    GetActiveChartOrNullObject: ({ workbook }) => (workbook.activeChart ? Chart(workbook.activeChart) : null),
    Save: ({ saved }, behavior: unknown) => void saved.push(String(behavior ?? 'Save')),
    _RemoveReference: ({ release }, id: string) => release(id),
    _RemoveAllReferences: ({ references, release }) => {
      for (const id of [...references.keys()]) release(id);
    },
    _GetReferenceCount: ({ references }) => references.size,
    _GetRangeForEventByReferenceId: ({ eventRange }, id: string) => {
      const found = eventRange(id);
      if (!found) throw itemNotFound(`range ${id} of an event`);
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ eventRange }, id: string) => eventRange(id),
    _SetOsfControlContainerReadyForCustomFunctions: ({ functionsReady }) => functionsReady(),
  },
});

export const selectionName = (workbook: WorkbookModel): string =>
  workbook.selection
    ? workbook.selection.areas.map((area) => `${workbook.selection!.sheet.name}!${boxName(area)}`).join(',')
    : '';
