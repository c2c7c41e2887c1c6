/**
 * The small workbook of tests/office-host/mini-excel.ts with what charts, new sheets and the way back need: several
 * sheets, charts with series and points, cell properties, merged areas. Unknown members and values fail, as there.
 */
import { ExcelError, MiniExcel } from '../../office-host/mini-excel';

interface Box { row: number; column: number; rows: number; columns: number }
interface Thing {
  identity: Record<string, unknown>;
  get: Record<string, () => unknown>;
  set?: Record<string, (value: never) => void>;
  call?: Record<string, (...args: never[]) => unknown>;
  items?: () => Thing[];
  item?: (key: string) => Thing;
}
export interface FullSeries { values: Box; categories: Box | null; props: Record<string, unknown> }
export interface FullChart { id: string; props: Record<string, unknown>; source: Box; by: string; series: FullSeries[]; from: Box | null; to: Box | null }

const refuse = (message: string): never => { throw new ExcelError('InvalidArgument', message); };
const missing = (): never => { throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.", 404); };
type Check = (value: unknown) => boolean;
const text: Check = (v) => typeof v === 'string';
const flag: Check = (v) => typeof v === 'boolean';
const number: Check = (v) => typeof v === 'number';
const color: Check = (v) => typeof v === 'string' && /^#[0-9A-F]{6}$/.test(v);
const among = (...names: string[]): Check => (v) => names.includes(v as string);

/** An object that only keeps what it is told, under `path.Name` of the store; values of a wrong kind are refused. */
function bag(store: Record<string, unknown>, path: string, settable: Record<string, Check>, nav: Record<string, () => Thing> = {}, call: Thing['call'] = {}): Thing {
  const set = Object.fromEntries(Object.entries(settable).map(([name, check]) => [name, (value: unknown) => {
    if (!check(value)) refuse(`${path}${name}: ${JSON.stringify(value)}`);
    store[path + name] = value;
  }]));
  return { identity: {}, get: { ...nav }, set, call };
}
const font = (store: Record<string, unknown>, path: string): Thing => bag(store, `${path}Font.`, { Size: number, Color: color, Bold: flag });
const withFont = (store: Record<string, unknown>, path: string): Thing => bag(store, `${path}Format.`, {}, { Font: () => font(store, `${path}Format.`) });
const fill = (store: Record<string, unknown>, path: string): Thing => bag(store, `${path}Fill.`, {}, {}, { SetSolidColor: (value: string) => { if (!color(value)) refuse(value); store[`${path}Fill.Color`] = value; return null; } });
const line = (store: Record<string, unknown>, path: string): Thing => bag(store, `${path}Line.`, { Color: color, Weight: number });

const Base = MiniExcel as unknown as new () => any;
const overlap = (a: Box, b: Box): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export class FullExcel extends Base {
  readonly book: FullExcel;
  readonly sheetId: string;
  sheets: FullExcel[] = [];
  charts: FullChart[] = [];
  /** Looks that the user gave to cells, in Excel's own shape; `row,column` as key. */
  activeId = '';
  private chartCount = 0;
  private readonly byThing: WeakMap<object, Box> = new WeakMap();

  constructor(readonly sheetName = 'Sheet1', book?: FullExcel) {
    super();
    this.book = book ?? this;
    this.sheetId = `{sheet-${this.book === this ? 1 : this.book.sheets.length + 1}}`;
    if (this.book === this) this.activeId = this.sheetId;
    this.book.sheets.push(this);
  }

  /** Every sheet as a reader could notice it. */
  whole(): unknown {
    const parts = this.sheets.map((sheet) => ({ name: sheet.sheetName, charts: sheet.charts, links: [...sheet.links].map(([at, { address }]: [string, { address: string }]) => [at, address]), state: sheet.snapshot() }));
    return JSON.parse(JSON.stringify({ active: this.activeId, parts }));
  }

  range(box: Box): Thing {
    const thing = super.range(box) as Thing;
    thing.identity = { _ReferenceId: `${this.sheetId} ${String(thing.identity['_ReferenceId'])}` };
    const address = thing.get['Address']!;
    thing.get['Address'] = () => String(address()).replace('Sheet1', this.sheetName);
    const keys = (): string[] => Array.from({ length: box.rows * box.columns }, (_, i) => `${box.row + Math.floor(i / box.columns)},${box.column + (i % box.columns)}`);
    Object.assign(thing.call!, {
      GetMergedAreasOrNullObject: () => {
        const merged = (this.merged as Box[]).filter((one) => overlap(one, box));
        return merged.length === 0 ? null : { identity: { _ReferenceId: `areas ${this.sheetId} ${merged.length}` }, get: { Address: () => merged.map((one) => this.range(one).get['Address']!()).join(',') }, call: { _KeepReference: () => null } };
      },
      GetCellProperties: () => this.map(box, (row: number, column: number) => this.properties(row, column)),
      SetCellProperties: (lines: Excel.SettableCellProperties[][]) => {
        (this.checked(box, lines) as Excel.SettableCellProperties[][]).forEach((cells, r) => cells.forEach((cell, c) => this.setProperties(box.row + r, box.column + c, cell)));
        return null;
      },
    });
    const clear = thing.call!['Clear'] as unknown as (what: string) => unknown;
    thing.call!['Clear'] = ((what: string) => {
      if (what !== 'Hyperlinks') return clear(what);
      for (const key of keys()) this.links.delete(key);
      return null;
    }) as never;
    this.book.byThing.set(thing, box);
    return thing;
  }

  format(box: Box): Thing {
    const thing = super.format(box) as Thing;
    const fillOf = thing.get['Fill']!;
    thing.get['Fill'] = () => ({ ...(fillOf() as Thing), call: { Clear: () => { this.each(box, (row: number, column: number) => this.dropLook(row, column, 'fill')); return null; } } });
    return thing;
  }

  private dropLook(row: number, column: number, name: string): void {
    const { [name]: _gone, ...rest } = (this.looks.get(`${row},${column}`) ?? {}) as Record<string, unknown>;
    this.looks.set(`${row},${column}`, rest);
  }

  private properties(row: number, column: number): Excel.CellProperties {
    const look = (this.looks.get(`${row},${column}`) ?? {}) as Record<string, any>;
    const { address } = this.links.get(`${row},${column}`) ?? {};
    return {
      format: {
        font: { bold: look['bold'] ?? false, italic: look['italic'] ?? false, size: look['size'] ?? 11, color: look['color'] ?? '#000000' },
        fill: { color: look['fill'] ?? '#FFFFFF', pattern: look['fill'] ? 'Solid' : 'None' },
        borders: { top: { style: look['top'] ?? 'None', color: '#000000' } } as any,
        horizontalAlignment: look['horizontal'] ?? 'General', verticalAlignment: look['vertical'] ?? 'Bottom', wrapText: look['wrap'] ?? false,
      },
      ...(address && { hyperlink: { address } }),
    };
  }

  private setProperties(row: number, column: number, { format = {}, hyperlink }: Excel.SettableCellProperties): void {
    const { font: letters = {}, fill: filling, borders, horizontalAlignment, verticalAlignment, wrapText } = format;
    const look: Record<string, unknown> = { ...this.looks.get(`${row},${column}`) };
    const put = (name: string, value: unknown, plain: unknown): void => {
      if (value === undefined) return;
      if (value === plain) delete look[name];
      else look[name] = value;
    };
    put('bold', letters.bold, false);
    put('italic', letters.italic, false);
    put('size', letters.size, 11);
    put('color', letters.color, '#000000');
    put('fill', filling?.color, null);
    put('top', (borders as any)?.top?.style, 'None');
    put('horizontal', horizontalAlignment, 'General');
    put('vertical', verticalAlignment, 'Bottom');
    put('wrap', wrapText, false);
    this.looks.set(`${row},${column}`, look);
    if (hyperlink?.address) this.links.set(`${row},${column}`, { address: hyperlink.address, textToDisplay: String(this.valueAt(row, column)) });
  }

  sheet(): Thing {
    const thing = super.sheet() as Thing;
    thing.identity = { Id: this.sheetId };
    Object.assign(thing.get, { Id: () => this.sheetId, Name: () => this.sheetName, Charts: () => this.chartCollection() });
    Object.assign(thing.call!, {
      Activate: () => { this.book.activeId = this.sheetId; return null; },
      Delete: () => {
        this.book.sheets = this.book.sheets.filter((one) => one !== this);
        if (this.book.activeId === this.sheetId) this.book.activeId = this.book.sheets[0]!.sheetId;
        return null;
      },
    });
    return thing;
  }

  workbook(): Thing {
    const thing = super.workbook() as Thing;
    const sheets = thing.get['Worksheets']!() as Thing;
    const by = (key: string): FullExcel | undefined => this.sheets.find((one) => one.sheetId === key || one.sheetName.toLowerCase() === key.toLowerCase());
    thing.get['Worksheets'] = () => ({
      ...sheets,
      items: () => this.sheets.map((one) => one.sheet()),
      item: (key: string) => by(key)?.sheet() ?? missing(),
      call: {
        ...sheets.call,
        GetItem: (key: string) => by(key)?.sheet() ?? missing(),
        GetItemOrNullObject: (key: string) => by(key)?.sheet() ?? null,
        GetActiveWorksheet: () => by(this.activeId)!.sheet(),
        Add: (name: string) => {
          if (by(name)) throw new ExcelError('ItemAlreadyExists', 'The resource being created already exists.', 409);
          if (name.length > 31 || name === '' || /[:\\/?*[\]]|^'|'$/.test(name) || /^history$/i.test(name)) refuse(`sheet name: ${name}`);
          const sheet = new FullExcel(name, this);
          sheet.evaluate = (formula: string) => this.evaluate(formula);
          return sheet.sheet();
        },
      },
    });
    const tables = thing.get['Tables']!() as Thing;
    thing.get['Tables'] = () => ({ ...tables, items: () => this.sheets.flatMap((one) => (one.tables as unknown[]).map((table) => one.table(table))) });
    return thing;
  }

  private chartCollection(): Thing {
    return {
      identity: {}, get: {},
      items: () => this.charts.map((chart) => this.chart(chart)),
      item: (key) => { const found = this.charts.find(({ id, props }) => id === key || props['Name'] === key); return found ? this.chart(found) : missing(); },
      call: {
        Add: (type: string, source: object, by: string) => {
          if (!among('ColumnClustered', 'BarClustered', 'LineMarkers', 'Doughnut', 'XYScatter')(type)) refuse(`chart type: ${type}`);
          if (!among('Columns', 'Rows', 'Auto')(by)) refuse(`series by: ${by}`);
          const box = this.boxOf(source);
          const number_ = ++this.book.chartCount;
          const chart: FullChart = { id: `{chart-${number_}}`, props: { Type: type, Name: `Chart ${number_}` }, source: box, by, series: [{ values: box, categories: null, props: {} }], from: null, to: null };
          this.charts = [...this.charts, chart];
          return this.chart(chart);
        },
      },
    };
  }

  private boxOf(range: object): Box {
    const { row, column, rows, columns } = this.book.byThing.get(range) ?? refuse('a range was expected');
    return { row, column, rows, columns };
  }

  private chart(chart: FullChart): Thing {
    const { props } = chart;
    const hasAxes = props['Type'] !== 'Doughnut';
    const axis = (name: string): Thing => hasAxes ? bag(props, `${name}.`, {
      NumberFormat: text, LinkNumberFormat: flag, Minimum: number, ReversePlotOrder: flag, Position: among('Automatic', 'Maximum', 'Minimum'),
      CategoryType: among('TextAxis', 'DateAxis', 'Automatic'), TickLabelPosition: among('Low', 'High', 'NextToAxis', 'None'),
    }, {
      Format: () => withFontOnly(props, `${name}.`),
      Title: () => bag(props, `${name}.Title.`, { Text: text, Visible: flag }, { Format: () => withFontOnly(props, `${name}.Title.`) }),
      MajorGridlines: () => bag(props, `${name}.Grid.`, {}, { Format: () => bag(props, '', {}, { Line: () => line(props, `${name}.Grid.`) }) }),
    }) : missing();
    return {
      ...bag(props, '', { Name: text, Width: number }, {
        Title: () => bag(props, 'Title.', { Text: text }, { Format: () => withFontOnly(props, 'Title.') }),
        Legend: () => bag(props, 'Legend.', { Visible: flag, Position: among('Top', 'Bottom', 'Left', 'Right') }),
        Axes: () => bag(props, '', {}, { CategoryAxis: () => axis('Category'), ValueAxis: () => axis('Value') }),
        Series: () => this.seriesCollection(chart),
      }, {
        SetPosition: (from: object, to: object) => { chart.from = this.boxOf(from); chart.to = this.boxOf(to); return null; },
        Delete: () => { this.charts = this.charts.filter((one) => one !== chart); return null; },
      }),
      identity: { Id: chart.id },
      get: {
        Id: () => chart.id, Name: () => props['Name'],
        Title: () => bag(props, 'Title.', { Text: text }, { Format: () => withFontOnly(props, 'Title.') }),
        Legend: () => bag(props, 'Legend.', { Visible: flag, Position: among('Top', 'Bottom', 'Left', 'Right') }),
        Axes: () => bag(props, '', {}, { CategoryAxis: () => axis('Category'), ValueAxis: () => axis('Value') }),
        Series: () => this.seriesCollection(chart),
      },
    };
  }

  private seriesCollection(chart: FullChart): Thing {
    return {
      identity: {}, get: {},
      call: {
        GetItemAt: (index: number) => this.oneSeries(chart, chart.series[index] ?? missing()),
        Add: (name: string) => {
          const series: FullSeries = { values: chart.source, categories: null, props: { Name: name } };
          chart.series.push(series);
          return this.oneSeries(chart, series);
        },
      },
    };
  }

  private oneSeries(chart: FullChart, series: FullSeries): Thing {
    const { props } = series;
    const place = chart.props['Type'] === 'ColumnClustered' || chart.props['Type'] === 'BarClustered' ? among('OutsideEnd', 'InsideEnd', 'InsideBase', 'Center') : chart.props['Type'] === 'Doughnut' ? () => false : among('Top', 'Bottom', 'Left', 'Right', 'Center');
    const labels = (path: string, more: Record<string, Check> = {}): Thing => bag(props, path, { ShowValue: flag, ShowSeriesName: flag, ShowCategoryName: flag, Position: place, NumberFormat: text, LinkNumberFormat: flag, ...more }, { Format: () => withFontOnly(props, path) });
    const style = (path: string): Thing => bag(props, path, {}, { Fill: () => fill(props, path), Line: () => line(props, path) });
    return {
      ...bag(props, '', {
        Name: text, HasDataLabels: flag, GapWidth: number, InvertIfNegative: flag, Smooth: flag, DoughnutHoleSize: number,
        MarkerStyle: among('Circle', 'Square', 'None'), MarkerSize: number, MarkerBackgroundColor: color, MarkerForegroundColor: color,
      }, {
        Format: () => style(''),
        DataLabels: () => labels('Labels.'),
        Points: () => ({
          identity: {}, get: {},
          call: {
            GetItemAt: (index: number) => {
              if (index >= series.values.rows * series.values.columns) missing();
              return bag(props, `${index}.`, { HasDataLabel: flag }, { Format: () => style(`${index}.`), DataLabel: () => labels(`${index}.Label.`, { Text: text }) });
            },
          },
        }),
      }, {
        SetValues: (range: object) => { series.values = this.boxOf(range); return null; },
        SetXAxisValues: (range: object) => { series.categories = this.boxOf(range); return null; },
      }),
    };
  }
}

/** `Format` with nothing but a font. */
function withFontOnly(store: Record<string, unknown>, path: string): Thing {
  return withFont(store, path).get['Font'] ? { identity: {}, get: { Font: () => font(store, path) } } : missing();
}
