/**
 * Judges a file of a user's own figures by the rules of the data, row after row: a refused row disables no other. A
 * file may be long, so nothing of it is kept but what the rules between rows need, and the first messages of each kind.
 *
 *   file --decode, CSV--> rows --judge each--> rules between rows --> outcome
 */
import { basename } from 'node:path';
import { formatPeriod, readPeriod } from '../core/periods';
import { cleanName, visible } from '../core/visible';
import { AcrossRows } from './across';
import { judgeFigure, OWN_COLUMNS, OWN_OPTIONAL, type Row } from './columns';
import { MOST_ROWS, NotCsv, recordsOf, strangeSeparator, type CsvRecord } from './csv-stream';
import { Unreadable } from './decode';
import { isEmptyRow, readHead, readRow, type Head } from './table';

export { Unreadable };

/** So many messages of each kind are listed; all are counted. */
export const LISTED = 1000;

export interface FileOutcome {
  readonly name: string;
  /** Rows that stand, the first of them as `file:line: figure`. */
  readonly passed: readonly string[];
  /** What to look at in rows that stand, as `file:line: what`. */
  readonly warned: readonly string[];
  /** Why rows are refused, as `file:line: why`. */
  readonly failed: readonly string[];
  readonly counts: {
    /** Rows with something in them. */
    readonly rows: number;
    readonly passed: number;
    /** Rows that pass with a warning. */
    readonly warned: number;
    readonly refused: number;
    /** Messages, also those that are not listed. */
    readonly warnings: number;
    readonly failures: number;
  };
}

type OwnRow = Row<typeof OWN_COLUMNS>;
interface Judged {
  readonly figure: string;
  readonly warnings: readonly string[];
}

class Report {
  private readonly lists = { passed: [] as string[], warned: [] as string[], failed: [] as string[] };
  private readonly counts = { rows: 0, passed: 0, warned: 0, refused: 0, warnings: 0, failures: 0 };
  constructor(readonly name: string) {}

  private note(list: keyof Report['lists'], line: number | null, message: string): void {
    if (this.lists[list].length < LISTED)
      this.lists[list].push(`${this.name}${line === null ? '' : `:${line}`}: ${message}`);
  }
  /** Further messages are only counted. */
  get isFull(): boolean {
    return this.lists.failed.length >= LISTED;
  }
  row(): number {
    return ++this.counts.rows;
  }
  pass(line: number, { figure, warnings }: Judged): void {
    this.counts.passed++;
    this.note('passed', line, figure);
    if (warnings.length === 0) return;
    this.counts.warned++;
    this.counts.warnings += warnings.length;
    for (const warning of warnings) this.note('warned', line, warning);
  }
  refuse(line: number, reasons: readonly string[]): void {
    this.counts.refused++;
    for (const reason of reasons) this.fail(line, reason);
  }
  /** Something that is wrong with more than a row. */
  fail(line: number | null, reason: string): void {
    this.counts.failures++;
    this.note('failed', line, reason);
  }
  outcome(): FileOutcome {
    return { name: this.name, ...this.lists, counts: this.counts };
  }
}

const nameOf = (row: OwnRow): string =>
  [row.metric, row.entity, row.region, formatPeriod(readPeriod(row.period)!)].join(', ');

/** One file; ends of ranges wait for each other. */
class Checker {
  private readonly across = new AcrossRows();
  private readonly waiting = new Map<number, Judged>();
  constructor(private readonly report: Report) {}

  record({ cells, line }: CsvRecord, head: Head<typeof OWN_COLUMNS>): void {
    const { report } = this;
    if (report.row() > MOST_ROWS)
      throw new Unreadable(`it has more than ${MOST_ROWS} rows, as many as a sheet holds; split it`);
    const read = readRow(cells, head);
    if ('problem' in read) return report.refuse(line, [read.problem]);
    const { document, ...figure } = read.row;
    const { row, problems, warnings } = judgeFigure(figure, { isOwn: true, suggest: !report.isFull });
    if (problems.length > 0) return report.refuse(line, problems);
    const again = this.across.add(row, cleanName(document), line);
    const first = again && ` (first at ${report.name}:${again.first})`;
    if (again?.kind === 'other') return report.refuse(line, [`${again.message}${first}`]);
    const judged: Judged = {
      figure: nameOf({ ...row, document }),
      warnings: again ? [...warnings, `${again.message}${first}`] : warnings,
    };
    if (row.qualifier.startsWith('range-')) this.waiting.set(line, judged);
    else report.pass(line, judged);
  }

  finish(): void {
    const faults = new Map(this.across.faults().map(({ at, message }) => [at, message]));
    for (const [line, judged] of this.waiting) {
      const fault = faults.get(line);
      if (fault === undefined) this.report.pass(line, judged);
      else this.report.refuse(line, [fault]);
    }
  }
}

/**
 * @param path a CSV file with the columns of figures.csv, in any order, and `document` if it holds figures of several.
 * @throws Unreadable when it is no text, in an encoding that cannot be told for sure, or too large.
 */
export async function checkFile(path: string): Promise<FileOutcome> {
  const report = new Report(visible(basename(path)));
  const checker = new Checker(report);
  let head: Head<typeof OWN_COLUMNS> | null = null;
  try {
    for await (const record of recordsOf(path)) {
      if (isEmptyRow(record.cells)) continue;
      if (head) {
        checker.record(record, head);
        continue;
      }
      const found = readHead(record.cells, { columns: OWN_COLUMNS, optional: OWN_OPTIONAL });
      if ('problem' in found) {
        const mark = record.cells.length === 1 ? strangeSeparator(record.cells[0]!, OWN_COLUMNS) : null;
        const instead = `fields are separated by ${mark}; separate them with commas, semicolons or tabs`;
        report.fail(record.line, mark === null ? found.problem : instead);
        return report.outcome();
      }
      head = found;
    }
  } catch (error) {
    if (!(error instanceof NotCsv)) throw error;
    report.fail(error.line, error.message);
  }
  checker.finish();
  const { counts } = report.outcome();
  if (counts.rows === 0 && counts.failures === 0) report.fail(null, 'no figures');
  return report.outcome();
}
