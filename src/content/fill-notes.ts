/** The notes below the tables of a page: which document says a figure, on which line, and what to know of it. */
import { citeInDocument, documentShort } from '../core/cite';
import { words } from '../core/lang';
import { raisedMarks } from '../page/marks';
import type { Cell, Note } from '../page/page';
import { countCell, textCell } from './cells';
import type { FillContext } from './fill-context';
import { sourceLink } from './places';

const NOTES = words('Notes: where each figure stands', '注：数据出处', '註：數據出處');

/** One below the other. */
export function listedNotes(ctx: FillContext): Cell[][] {
  const notes = ctx.notes();
  if (notes.length === 0) return [];
  return [
    [textCell(NOTES[ctx.lang], 'subtitle')],
    ...notes.map((n) => [countMark(ctx, n), textCell(n.text, 'note', { citations: n.observations })]),
  ];
}
/** The number of a note leads to its document on the sheet Sources, where there is one. */
const countMark = (ctx: FillContext, { mark, observations: [first] }: Note): Cell => ({
  ...countCell(mark),
  role: 'mark',
  link: sourceLink(ctx.dataset, first.source),
});

/** Those of one document run on behind its name, each with its number. */
export function notesByDocument(ctx: FillContext): Cell[][] {
  const { dataset, lang } = ctx;
  const documents = new Map<string, Note[]>();
  for (const note of ctx.notes()) {
    const name = documentShort(dataset, note.observations[0], lang);
    documents.set(name, [...(documents.get(name) ?? []), note]);
  }
  if (documents.size === 0) return [];
  const said = ({ mark, observations }: Note): string => `${raisedMarks([mark])} ${citeInDocument(observations, lang)}`;
  return [
    [textCell(NOTES[lang], 'subtitle')],
    ...[...documents].map(([name, notes]) => [
      textCell(
        IN_DOCUMENT[lang].replace('{document}', () => name).replace('{notes}', () => notes.map(said).join(GAP)),
        'note',
        { citations: notes.flatMap(({ observations }) => observations) },
      ),
    ]),
  ];
}
const IN_DOCUMENT = words('{document}: {notes}', '{document}：{notes}', '{document}：{notes}');
const GAP = '   ';
