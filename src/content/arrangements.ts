/** How an edition puts tables, charts and notes together on a page. */
import type { Edition } from '../page/edition';
import type { Cell, Note } from '../page/page';
import { textWidth } from '../page/width';
import type { FillContext } from './fill-context';
import { linkedByDocument, listedNotes, notesByDocument } from './fill-notes';
import { clientForm, fullForm } from './page-forms';
import type { PageSpec, ShownPage } from './table-spec';

export interface ChartSize {
  readonly rows: number;
  readonly columns: number;
}

interface ChartRoom {
  /** So many charts on the page, */
  readonly charts: number;
  /** beside the tables or below them, */
  readonly beside: boolean;
  /** with these notes. */
  readonly notes: readonly Note[];
}

/** Of a page without a chart: rows of its tables, and its notes. */
interface NumbersRoom {
  readonly rows: number;
  readonly notes: readonly Note[];
}

interface NotesRoom {
  /** Of the tables: rows, and characters across. */
  readonly rows: number;
  readonly width: number;
  readonly chartRows: number;
  /** The texts below them. */
  readonly notes: readonly string[];
}

interface Arrangement {
  /** What it shows of a page. */
  form(spec: PageSpec): ShownPage;
  /** Wider tables have their charts below them; characters. */
  readonly besideUpTo: number;
  chart(room: ChartRoom): ChartSize;
  /** Whether the numbers that its finding rests on stand large above the tables. */
  keyNumbers(room: NumbersRoom): boolean;
  /** Whether notes stand below the tables, with the charts beside both. */
  notesBeside(room: NotesRoom): boolean;
  notes(ctx: FillContext): Cell[][];
}

/** Rows of tables are a little higher than those of charts, lines of small print a little lower. */
const [TABLE_ROW, NOTE_LINE] = [1.15, 0.9];
/** Narrower tables hold no notes. */
const NOTES_FROM = 70;
const noteRows = (notes: readonly string[], width: number): number =>
  NOTE_LINE * notes.reduce((lines, text) => lines + Math.ceil(textWidth(text) / width), 0);
/** Whether tables and notes take no more height than the charts beside them. */
const notesFit = ({ rows, notes, width, chartRows }: NotesRoom): boolean =>
  width >= NOTES_FROM && rows * TABLE_ROW + noteRows(notes, width) <= chartRows;
/** Whether the page is no longer than with notes over its whole width below tables and charts. */
const notesSaveRoom = ({ rows, notes, width, chartRows }: NotesRoom): boolean =>
  width >= NOTES_FROM &&
  rows * TABLE_ROW + noteRows(notes, width) <= Math.max(chartRows, rows * TABLE_ROW) + noteRows(notes, NOTE_LENGTH);

/** Rows of a chart on a sheet of paper between its heading and so many lines of notes, each so many characters long. */
const [PAPER_ROWS, NOTE_LENGTH] = [33, 140];
const [LOWEST, HIGHEST] = [17, 25];
const linesOf = (notes: readonly Note[]): number =>
  notes.reduce((sum, note) => sum + textWidth(note.text), 0) / NOTE_LENGTH;
const besideChart = ({ notes }: ChartRoom): number =>
  Math.round(Math.max(LOWEST, Math.min(HIGHEST, PAPER_ROWS - 3 - linesOf(notes))));
/** Rows of a sheet of paper below its heading, and those that key numbers take. */
const [BELOW_HEADING, NUMBER_ROWS] = [37, 7];
const leavesNumberRows = ({ rows, notes }: NumbersRoom): boolean =>
  rows * TABLE_ROW + linesOf(notes) * NOTE_LINE <= BELOW_HEADING - NUMBER_ROWS;

const COLUMNS = 6;

/** A page that is put into a sheet of the user's own. */
const INSERTED: Arrangement = {
  form: (spec) => spec,
  besideUpTo: 125,
  chart: ({ charts }) => ({ rows: charts > 2 ? 11 : 13, columns: COLUMNS }),
  keyNumbers: () => false,
  notesBeside: notesFit,
  notes: listedNotes,
};

const IN_WORKBOOKS: Readonly<Record<Edition, Arrangement>> = {
  full: {
    ...INSERTED,
    form: fullForm,
    besideUpTo: 185,
    notesBeside: notesSaveRoom,
    notes: linkedByDocument,
  },
  client: {
    form: clientForm,
    besideUpTo: 170,
    chart: (room) => ({ rows: room.beside ? besideChart(room) : 15, columns: COLUMNS }),
    keyNumbers: leavesNumberRows,
    notesBeside: () => false,
    notes: notesByDocument,
  },
};

export const arrangementOf = (edition: Edition | undefined): Arrangement =>
  edition === undefined ? INSERTED : IN_WORKBOOKS[edition];
