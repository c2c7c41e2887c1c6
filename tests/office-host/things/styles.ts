/** Cell styles that every workbook has. */
import { enumValue } from '../enums';
import { invalidArgument } from '../errors';

/** Names as people see them, where they differ from the enumeration. */
const SHOWN: Readonly<Record<string, string>> = {
  Hlink: 'Hyperlink',
  HlinkTrav: 'Followed Hyperlink',
  WarningText: 'Warning Text',
  Heading1: 'Heading 1',
  Heading2: 'Heading 2',
  Heading3: 'Heading 3',
  Heading4: 'Heading 4',
  SheetTitle: 'Title',
  CheckCell: 'Check Cell',
  LinkedCell: 'Linked Cell',
  ExplanatoryText: 'Explanatory Text',
};

export function builtInStyle(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`style: ${JSON.stringify(value)}`);
  if (Object.values(SHOWN).includes(value)) return value;
  const name = enumValue('BuiltInStyle', value);
  return SHOWN[name] ?? name;
}
