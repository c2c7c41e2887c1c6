/**
 * Many notes below a long table get a sheet of their own right behind it: on paper the header of the table is repeated on every page
 * of its sheet, and above notes it would say something wrong.
 */
import { words } from '../core/lang';
import { textCell } from './cells';
import type { NotesBlock, Page, Sheet } from '../page/page';

/** Rows and notes that fill a sheet of paper. */
const LONG_TABLE = 20;
const MANY_NOTES = 30;

const NOTES = words('Notes', '注', '註');
const SEE = words('Notes: sheet “{name}”', '注：见“{name}”表', '註：見「{name}」表');

export function splitSheet(sheet: Sheet): Sheet[] {
  const { page } = sheet;
  const tables = page.blocks.filter((block) => block.kind === 'table');
  const notes = page.blocks.find((block): block is NotesBlock => block.kind === 'notes');
  if (!notes || tables.length !== 1 || tables[0]!.cells.length <= LONG_TABLE || page.notes.length < MANY_NOTES)
    return [sheet];
  const [name, id, title] = [
    `${sheet.name} – ${NOTES[page.lang]}`,
    `${page.id}-notes`,
    `${page.title} – ${NOTES[page.lang]}`,
  ];
  const [[heading] = [], ...lines] = notes.cells;
  const summary = heading?.display ?? '';
  const see: NotesBlock = {
    ...notes,
    cells: [[textCell(SEE[page.lang].replace('{name}', name), 'link', { link: { page: id } })], ...lines.slice(-1)],
  };
  // What the page says is said above its table.
  const { finding: _finding, ...rest } = page;
  const listed: Page = {
    ...rest,
    id,
    title,
    summary,
    widths: [],
    blocks: [
      { kind: 'heading', row: 0, column: 0, cells: [[textCell(title, 'title')], [textCell(summary, 'note')]] },
      { ...notes, row: 3, cells: lines },
    ],
    rowCount: 3 + lines.length,
  };
  return [
    {
      ...sheet,
      page: {
        ...page,
        blocks: page.blocks.map((block) => (block === notes ? see : block)),
        rowCount: notes.row + see.cells.length,
      },
    },
    { ...sheet, name, page: listed },
  ];
}
