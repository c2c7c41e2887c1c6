/**
 * The records of a CSV file one by one, each with the line that it begins on; commas, semicolons or tabs, as the first
 * line has them.
 */
import { Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { textOf } from './decode';
import { visible } from '../core/visible';
import { MOST_COLUMNS } from './table';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** 1-based line of the file, as an editor counts. */
  readonly line: number;
}
/** Where the text stops being CSV. */
export class NotCsv extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** As many as a sheet holds. */
export const MOST_ROWS = 1_048_576;
/** A row that is longer has a quote that nobody closed. */
const LONGEST_ROW = 2 ** 20;

const DELIMITERS = [',', ';', '\t'] as const;
/** `sep=;` is what Excel writes to say it, in a line of its own; a tab is a mark as any other. */
const DECLARED = /^ *"?sep=(.)"? *\r?$/iu;
/** The mark that the first line with text declares, or has most of. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly declared: boolean } {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const declared = DECLARED.exec(first)?.[1];
  if (declared !== undefined) return { delimiter: declared, declared: true };
  const counts = DELIMITERS.map((mark) => first.split(mark).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))]!, declared: false };
}
const isMark = (char: string): boolean => !/["\p{L}\p{N}_]/u.test(char);

/** What separates the fields of a head that was read as one; null when nothing does. */
export function strangeSeparator(head: string, columns: readonly string[]): string | null {
  const mark = /^[\s"]*[a-z_]+"?(\s*[^\s\w"]\s*| +)"?[a-z_]/i.exec(head)?.[1];
  if (mark === undefined) return null;
  const known = head.split(mark).filter((name) => columns.includes(name.replace(/"/g, '').trim().toLowerCase()));
  if (known.length < 3) return null;
  return mark.trim() === '' ? 'a space' : `"${mark.trim()}"`;
}

const REASONS: ReadonlyMap<string, (line: number) => string> = new Map([
  ['CSV_QUOTE_NOT_CLOSED', () => 'a quote is opened and never closed'],
  [
    'INVALID_OPENING_QUOTE',
    () => 'a quote in the middle of a field; put the whole field in quotes and write each of its own twice',
  ],
  ['CSV_INVALID_CLOSING_QUOTE', () => 'text behind a closing quote; write each quote of a field twice'],
  ['CSV_MAX_RECORD_SIZE', () => `a row of more than ${LONGEST_ROW} characters; is a quote not closed?`],
]);

/** Puts a piece back before the others. */
async function* rejoined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/**
 * @throws NotCsv where the text is no CSV; Unreadable where it is no text.
 */
export async function* recordsOf(path: string): AsyncGenerator<CsvRecord> {
  const pieces = textOf(path);
  const first = await pieces.next();
  if (first.done) return;
  const { delimiter, declared } = delimiterOf(first.value);
  if (declared && !isMark(delimiter))
    throw new NotCsv(
      1,
      `sep= names no separator: ${visible(delimiter)}; write a comma, a semicolon, a tab or another mark`,
    );
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    record_delimiter: '\n',
    max_record_size: LONGEST_ROW,
  });
  const source = Readable.from(rejoined(first.value, pieces));
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  let isDeclaration = declared;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const at = line;
      line = info.lines + 1;
      if (isDeclaration && record.some((cell) => cell.trim() !== '')) {
        isDeclaration = false;
        continue;
      }
      if (record.length > MOST_COLUMNS) throw new NotCsv(at, `${record.length} columns; at most ${MOST_COLUMNS}`);
      yield { cells: record, line: at };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const found = REASONS.get(error.code);
    throw new NotCsv(line, found ? found(line) : `not readable as CSV: ${error.message}`);
  } finally {
    source.destroy();
    parser.destroy();
  }
}
