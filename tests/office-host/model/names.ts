/** Excel's rules for names of sheets, tables and defined names, and the defined names themselves. */
import { excelError, invalidArgument } from '../errors';
import { parseBox, type Box } from './address';
import type { Sheet } from './sheet';

export function checkSheetName(name: unknown): asserts name is string {
  const wrong =
    typeof name !== 'string' || name === ''
      ? 'empty'
      : name.length > 31
        ? 'longer than 31 characters'
        : /[\\/?*[\]:]/.test(name)
          ? 'has one of \\ / ? * [ ] :'
          : name.startsWith("'") || name.endsWith("'")
            ? 'starts or ends with an apostrophe'
            : /^history$/i.test(name)
              ? 'is reserved'
              : null;
  if (wrong) throw invalidArgument(`sheet name ${wrong}: ${String(name)}`);
}

/** Tables and defined names share their rules and their name space. */
export function checkName(name: unknown): asserts name is string {
  const wrong =
    typeof name !== 'string' || name === ''
      ? 'empty'
      : name.length > 255
        ? 'longer than 255 characters'
        : !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)
          ? 'has a character that names cannot have'
          : parseBox(name) || /^(r\d*)?(c\d*)?$/i.test(name) || /^r\d+c\d+$/i.test(name)
            ? 'reads like a cell'
            : null;
  if (wrong) throw invalidArgument(`name ${wrong}: ${String(name)}`);
}

export interface DefinedName {
  readonly name: string;
  /** With the leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** null = the workbook. */
  readonly sheet: Sheet | null;
  /** The cells it stands for, when it is a plain reference. */
  readonly range: () => { sheet: Sheet; box: Box } | null;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const alreadyExists = (name: string): Error => excelError('ItemAlreadyExists', name);
