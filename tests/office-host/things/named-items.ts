/** Defined names of the workbook or of a sheet. */
import { invalidArgument, itemNotFound } from '../errors';
import { fullName } from '../model/address';
import { evaluate } from '../model/evaluate';
import { parseFormula } from '../model/formula';
import { sameName, type DefinedName } from '../model/names';
import { CellFault, type Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { define, Thing } from '../thing';
import * as check from './check';
import { rangeThing, type RangeTarget } from './range';
import { Worksheet } from './worksheet';

interface Home {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}
interface Named {
  readonly workbook: Workbook;
  readonly item: DefinedName;
}

const range = ({ item }: Named): Thing | null => {
  const found = item.range();
  return found && rangeThing(found.sheet, found.box);
};
/** The address of a range, the constant otherwise. */
function value({ item }: Named): unknown {
  const found = item.range();
  if (found) return fullName(found.sheet.name, found.box);
  const node = parseFormula(item.formula);
  return evaluate(node, { range: () => new CellFault('#REF!'), named: () => undefined, custom: () => undefined });
}
function type(named: Named): string {
  const found = value(named);
  return named.item.range()
    ? 'Range'
    : typeof found === 'string'
      ? 'String'
      : typeof found === 'number'
        ? Number.isInteger(found)
          ? 'Integer'
          : 'Double'
        : typeof found === 'boolean'
          ? 'Boolean'
          : Array.isArray(found)
            ? 'Array'
            : 'Error';
}

const NamedItem = define<Named>({
  name: 'NamedItem',
  identity: ({ item }) => ({ _Id: item.name }),
  get: {
    Name: ({ item }) => item.name,
    Type: type,
    Value: value,
    Visible: ({ item }) => item.visible,
    Comment: ({ item }) => item.comment,
    Scope: ({ item }) => (item.sheet ? 'Worksheet' : 'Workbook'),
    Formula: ({ item }) => item.formula,
  },
  set: {
    Visible: ({ item }, visible) => {
      item.visible = check.bool(visible) as boolean;
    },
    Comment: ({ item }, comment) => {
      item.comment = check.text(comment) as string;
    },
    Formula: ({ workbook, item }, formula) => {
      const text = check.string(formula, 'formula');
      parseFormula(text.startsWith('=') ? text : `=${text}`);
      item.formula = text.startsWith('=') ? text : `=${text}`;
      workbook.touch();
    },
  },
  nav: {
    Worksheet: ({ item }) => {
      if (!item.sheet) throw itemNotFound(`the name belongs to the workbook: ${item.name}`);
      return Worksheet(item.sheet) as Thing;
    },
    WorksheetOrNullObject: ({ item }) => item.sheet && (Worksheet(item.sheet) as Thing),
  },
  call: {
    GetRange: (named) => {
      const found = range(named);
      if (!found) throw itemNotFound(`the name is not a range: ${named.item.name}`);
      return found;
    },
    GetRangeOrNullObject: range,
    Delete: ({ workbook, item }) => {
      workbook.names = workbook.names.filter((one) => one !== item);
      workbook.touch();
    },
  },
});

const all = ({ workbook, sheet }: Home): Thing[] =>
  workbook.names.filter((item) => item.sheet === sheet).map((item) => NamedItem({ workbook, item }) as Thing);
const by = (home: Home, name: unknown): Thing | null => {
  const item = home.workbook.names.find((one) => one.sheet === home.sheet && sameName(one.name, String(name)));
  return item ? (NamedItem({ workbook: home.workbook, item }) as Thing) : null;
};

export const NamedItemCollection = define<Home>({
  name: 'NamedItemCollection',
  items: all,
  item: (home, name) => {
    const found = by(home, name);
    if (!found) throw itemNotFound(`name ${name}`);
    return found;
  },
  call: {
    Add: ({ workbook, sheet }, name: unknown, reference: unknown, comment: unknown) => {
      const target =
        reference instanceof Thing && reference.type.name === 'Range' ? (reference.target as RangeTarget) : null;
      if (!target && typeof reference !== 'string') throw invalidArgument(`reference: ${JSON.stringify(reference)}`);
      const formula = target
        ? `=${absolute(fullName(target.sheet.name, target.box))}`
        : String(reference).startsWith('=')
          ? String(reference)
          : `=${String(reference)}`;
      const item = workbook.addName(
        check.string(name, 'name'),
        formula,
        typeof comment === 'string' ? comment : '',
        sheet,
      );
      return NamedItem({ workbook, item });
    },
    GetCount: (home) => all(home).length,
    GetItemOrNullObject: by,
  },
});

/** Sheet1!A1:B2 -> Sheet1!$A$1:$B$2. */
function absolute(address: string): string {
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)|(\d+)/g, '$$$&');
}
