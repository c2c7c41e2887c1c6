/** How an edition puts tables, charts and notes together on a page. */
import type { Edition } from '../page/edition';
import type { Cell, Note } from '../page/page';
import { textWidth } from '../page/width';
import { clientForm } from './client-form';
import type { FillContext } from './fill-context';
import { listedNotes, notesByDocument } from './fill-notes';
import type { PageSpec } from './table-spec';

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

interface NotesRoom {
  readonly rows: number;
  readonly notes: readonly Note[];
  readonly width: number;
  readonly chartRows: number;
}

interface Arrangement {
  /** What it shows of a page. */
  form(spec: PageSpec): PageSpec;
  /** Wider tables have their charts below them; characters. */
  readonly besideUpTo: number;
  chart(room: ChartRoom): ChartSize;
  /** Whether notes stand below the tables, with the charts beside both. */
  notesBeside(room: NotesRoom): boolean;
  notes(ctx: FillContext): Cell[][];
}

/** Rows of tables are a little higher than those of charts, lines of small print a little lower. */
const [TABLE_ROW, NOTE_LINE] = [1.15, 0.9];
/** Narrower tables hold no notes. */
const NOTES_FROM = 70;
/** Whether tables and notes take no more height than the charts beside them. */
function notesFit({ rows, notes, width, chartRows }: NotesRoom): boolean {
  const lines = notes.reduce((sum, note) => sum + Math.ceil(textWidth(note.text) / width), 0);
  return width >= NOTES_FROM && rows * TABLE_ROW + lines * NOTE_LINE <= chartRows;
}

/** Rows of a chart on a sheet of paper between its heading and so many lines of notes, each so many characters long. */
const [PAPER_ROWS, NOTE_LENGTH] = [33, 140];
const [LOWEST, HIGHEST] = [17, 25];
function besideChart({ notes }: ChartRoom): number {
  const lines = notes.reduce((sum, note) => sum + textWidth(note.text), 0) / NOTE_LENGTH;
  return Math.round(Math.max(LOWEST, Math.min(HIGHEST, PAPER_ROWS - 3 - lines)));
}

const COLUMNS = 6;

export const ARRANGEMENTS: Readonly<Record<Edition, Arrangement>> = {
  full: {
    form: (spec) => spec,
    besideUpTo: 125,
    chart: ({ charts }) => ({ rows: charts > 2 ? 11 : 13, columns: COLUMNS }),
    notesBeside: notesFit,
    notes: listedNotes,
  },
  client: {
    form: clientForm,
    besideUpTo: 170,
    chart: (room) => ({ rows: room.beside ? besideChart(room) : 15, columns: COLUMNS }),
    notesBeside: () => false,
    notes: notesByDocument,
  },
};
