/** Print set-up of a sheet, and its custom properties. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Bag } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { define, type Thing } from '../thing';
import { bagType, over } from './bag';
import * as check from './check';
import { rangeArgument, rangeThing, type RangeTarget } from './range';

const zoom: check.Check = (value) => {
  const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.entries(value).some(([key, one]) => !known.includes(key) || (one !== null && typeof one !== 'number'))
  )
    throw invalidArgument(`zoom: ${JSON.stringify(value)}`);
  return value;
};
const margin = [check.number(0, 3600), 54] as const;
const part = (sheet: Sheet, name: string): Bag => (sheet.page[name] ??= {}) as Bag;

const HeaderFooter = bagType(
  'HeaderFooter',
  Object.fromEntries(
    ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'].map((name) => [
      name,
      [check.text, ''],
    ]),
  ),
);
const HeadersFooters = define<Sheet>({
  name: 'HeaderFooterGroup',
  ...over((sheet: Sheet) => part(sheet, 'headersFooters'), {
    UseSheetMargins: [check.bool, true],
    UseSheetScale: [check.bool, true],
  }),
  nav: Object.fromEntries(
    ['DefaultForAllPages', 'EvenPages', 'FirstPage', 'OddPages'].map((name) => [
      name,
      (sheet: Sheet) => HeaderFooter(part(sheet, name)) as Thing,
    ]),
  ),
});

const setArea =
  (name: string) =>
  (sheet: Sheet, range: unknown): void => {
    sheet.page[name] = rangeArgument(range, sheet);
  };
const getArea =
  (name: string) =>
  (sheet: Sheet): Thing | null => {
    const area = sheet.page[name] as RangeTarget | undefined;
    return area ? rangeThing(area.sheet, area.box) : null;
  };
const inches: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const PageLayout = define<Sheet>({
  name: 'PageLayout',
  ...over(
    (sheet: Sheet) => part(sheet, 'options'),
    {
      Orientation: [check.oneOf('PageOrientation'), 'Portrait'],
      PaperSize: [check.oneOf('PaperType'), 'Letter'],
      BlackAndWhite: [check.bool, false],
      PrintErrors: [check.oneOf('PrintErrorType'), 'AsDisplayed'],
      Zoom: [zoom, { scale: 100 }],
      CenterHorizontally: [check.bool, false],
      CenterVertically: [check.bool, false],
      PrintHeadings: [check.bool, false],
      PrintGridlines: [check.bool, false],
      LeftMargin: margin,
      RightMargin: margin,
      TopMargin: margin,
      BottomMargin: margin,
      HeaderMargin: margin,
      FooterMargin: margin,
      PrintComments: [check.oneOf('PrintComments'), 'NoComments'],
      DraftMode: [check.bool, false],
      FirstPageNumber: [check.anything, ''],
      PrintOrder: [check.oneOf('PrintOrder'), 'DownThenOver'],
    },
    (sheet) => sheet.guard(),
  ),
  nav: { HeadersFooters: (sheet) => HeadersFooters(sheet) as Thing },
  call: {
    SetPrintArea: setArea('printArea'),
    SetPrintTitleRows: setArea('titleRows'),
    SetPrintTitleColumns: setArea('titleColumns'),
    GetPrintTitleRowsOrNullObject: getArea('titleRows'),
    GetPrintTitleColumnsOrNullObject: getArea('titleColumns'),
    SetPrintMargins: (sheet, unit: unknown, margins: unknown) => {
      const factor = inches[String(unit)];
      if (!factor || typeof margins !== 'object' || margins === null)
        throw invalidArgument(`margins: ${JSON.stringify(unit)}`);
      for (const [side, value] of Object.entries(margins))
        part(sheet, 'options')[`${side}Margin`] = (check.number(0)(value) as number) * factor;
    },
  },
});

const Property = define<{ sheet: Sheet; key: string }>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.properties.get(key) },
  set: {
    Value: ({ sheet, key }, value) => {
      sheet.properties.set(key, check.text(value) as string);
    },
  },
  call: { Delete: ({ sheet, key }) => void sheet.properties.delete(key) },
});
const property = (sheet: Sheet, key: unknown): Thing | null =>
  sheet.properties.has(String(key)) ? (Property({ sheet, key: String(key) }) as Thing) : null;
export const SheetProperties = define<Sheet>({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.properties.keys()].map((key) => Property({ sheet, key }) as Thing),
  item: (sheet, key) => {
    const found = property(sheet, key);
    if (!found) throw itemNotFound(`property ${key}`);
    return found;
  },
  call: {
    Add: (sheet, key: unknown, value: unknown) => {
      sheet.properties.set(check.string(key, 'key'), check.text(value) as string);
      return Property({ sheet, key: key as string });
    },
    GetCount: (sheet) => sheet.properties.size,
    GetItemOrNullObject: property,
  },
});
