/** RangeAreas: several rectangles of one sheet, for looking and formatting. */
import { enumValue } from '../enums';
import { invalidArgument } from '../errors';
import { cellCount, fullName, type Box } from '../model/address';
import type { Sheet } from '../model/sheet';
import { define, type Maker, type Thing } from '../thing';
import { integer } from './check';
import { rangeThing } from './range';
import { Format, type Areas } from './range-format';
import { Worksheet } from './worksheet';

const RangeCollection = define<Areas>({
  name: 'RangeCollection',
  items: ({ sheet, boxes }) => boxes.map((box) => rangeThing(sheet, box)),
  call: {
    GetCount: ({ boxes }) => boxes.length,
    GetItemAt: ({ sheet, boxes }, index: unknown) => rangeThing(sheet, boxes[integer(index, 'index', 0)] ?? boxes[0]!),
  },
});

export const RangeAreas: Maker<Areas> = define<Areas>({
  name: 'RangeAreas',
  identity: ({ sheet, boxes }) => ({ _ReferenceId: `${sheet.id}${names(sheet, boxes)}` }),
  alive: ({ sheet }) => sheet.workbook.sheets.includes(sheet),
  get: {
    Address: ({ sheet, boxes }) => names(sheet, boxes),
    AreaCount: ({ boxes }) => boxes.length,
    CellCount: ({ boxes }) => boxes.reduce((sum, box) => sum + cellCount(box), 0),
  },
  nav: {
    Areas: (areas) => RangeCollection(areas) as Thing,
    Format: (areas) => Format(areas) as Thing,
    Worksheet: ({ sheet }) => Worksheet(sheet) as Thing,
  },
  call: {
    Clear: ({ sheet, boxes }, what: unknown) => {
      for (const box of boxes) sheet.workbook.clear(sheet, box, enumValue('ClearApplyTo', what ?? 'All') as 'All');
    },
  },
});

const names = (sheet: Sheet, boxes: readonly Box[]): string => boxes.map((box) => fullName(sheet.name, box)).join(',');

export function sheetAreas(sheet: Sheet, addresses: unknown): Thing {
  if (typeof addresses !== 'string' || addresses === '')
    throw invalidArgument(`addresses: ${JSON.stringify(addresses)}`);
  const boxes = addresses.split(/[,;]/).map((address) => {
    const range = sheet.workbook.locate(address.trim(), sheet);
    if (range.sheet !== sheet) throw invalidArgument(`an address of another sheet: ${address}`);
    return range.box;
  });
  return RangeAreas({ sheet, boxes }) as Thing;
}
