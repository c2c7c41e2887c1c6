/** The notes below the tables of a page: which document says a figure, on which line, and what to know of it. */
import { citeInDocument, documentShort } from '../core/cite';
import { put, words, type Lang } from '../core/lang';
import { raisedMarks } from '../page/marks';
import type { Cell, Note } from '../page/page';
import { countCell, textCell } from './cells';
import type { FillContext } from './fill-context';
import { sourceLink } from './places';

const NOTES = words('Notes: where each figure stands', '注：数据出处', '註：數據出處');

/** The number of a note leads to its document on the sheet Sources, where there is one. */
const countMark = (ctx: FillContext, { mark, observations: [first] }: Note): Cell => ({
  ...countCell(mark),
  role: 'mark',
  link: sourceLink(ctx.dataset, first.source),
});

const below = ({ lang }: FillContext, lines: Cell[][]): Cell[][] =>
  lines.length === 0 ? [] : [[textCell(NOTES[lang], 'subtitle')], ...lines];

/** One below the other. */
export const listedNotes = (ctx: FillContext): Cell[][] =>
  below(
    ctx,
    ctx.notes().map((note) => [countMark(ctx, note), textCell(note.text, 'note', { citations: note.observations })]),
  );

/** Characters of a paragraph: a longer one is hard to read, and on paper it could not be parted. */
const LONGEST = 1100;

/** Notes of one document, each with its number, which run on behind its name. */
interface Paragraph {
  readonly first: Note;
  readonly text: Cell;
}

/** Where a paragraph ends in the middle of a document, the next one says again whose notes it has. */
function paragraphsOf({ dataset, lang }: FillContext, notes: readonly Note[]): Paragraph[] {
  const parts: [Note, ...Note[]][] = [];
  let length = 0;
  for (const note of notes) {
    const more = saidInDocument(note, lang).length + GAP.length;
    const part = parts.at(-1);
    if (part && length + more <= LONGEST) part.push(note);
    else parts.push([note]);
    length = part && length + more <= LONGEST ? length + more : more;
  }
  return parts.map((part): Paragraph => {
    const said = part.map((note) => saidInDocument(note, lang)).join(GAP);
    const document = documentShort(dataset, part[0].observations[0], lang);
    const citations = part.flatMap(({ observations }) => observations);
    return { first: part[0], text: textCell(put(IN_DOCUMENT, lang, { document, notes: said }), 'note', { citations }) };
  });
}
const saidInDocument = ({ mark, observations }: Note, lang: Lang): string =>
  `${raisedMarks([mark])} ${citeInDocument(observations, lang)}`;
const IN_DOCUMENT = words('{document}: {notes}', '{document}：{notes}', '{document}：{notes}');
const GAP = '   ';

function paragraphs(ctx: FillContext): Paragraph[] {
  const documents = new Map<string, Note[]>();
  for (const note of ctx.notes()) {
    const { source } = note.observations[0];
    const key = JSON.stringify([source, documentShort(ctx.dataset, note.observations[0], ctx.lang)]);
    documents.set(key, [...(documents.get(key) ?? []), note]);
  }
  return [...documents.values()].flatMap((notes) => paragraphsOf(ctx, notes));
}

/** A paragraph a document. */
export const notesByDocument = (ctx: FillContext): Cell[][] =>
  below(
    ctx,
    paragraphs(ctx).map(({ text }) => [text]),
  );
/** The same, each with its first number beside it, which leads to the document. */
export const linkedByDocument = (ctx: FillContext): Cell[][] =>
  below(
    ctx,
    paragraphs(ctx).map(({ first, text }) => [countMark(ctx, first), text]),
  );
