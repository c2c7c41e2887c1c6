/** Comments (the threaded kind). Notes are ExcelApi 1.18: the npm client does not know them. */
import { invalidArgument, itemNotFound } from '../errors';
import { enumValue } from '../enums';
import type { Sheet } from '../model/sheet';
import type { Comment as CommentModel, Workbook } from '../model/workbook';
import { define, type Thing } from '../thing';
import * as check from './check';
import { rangeArgument, rangeThing } from './range';

interface Home {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}
interface Reply {
  readonly comment: CommentModel;
  readonly id: string;
}
const AUTHOR = {
  AuthorName: () => 'Test User',
  AuthorEmail: () => 'test@example.org',
  CreationDate: () => '2026-01-01T00:00:00.000Z',
  Mentions: () => null,
  ContentType: () => 'Plain',
};

const reply = ({ comment, id }: Reply): { id: string; content: string } => {
  const found = comment.replies.find((one) => one.id === id);
  if (!found) throw itemNotFound(`reply ${id}`);
  return found;
};
const CommentReply = define<Reply>({
  name: 'CommentReply',
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...AUTHOR,
    Id: ({ id }) => id,
    Content: (target) => reply(target).content,
    RichContent: (target) => reply(target).content,
    Resolved: ({ comment }) => comment.resolved,
  },
  set: {
    Content: (target, content) => {
      reply(target).content = check.string(content, 'content');
    },
  },
  call: { Delete: (target) => void target.comment.replies.splice(target.comment.replies.indexOf(reply(target)), 1) },
});
const Replies = define<CommentModel>({
  name: 'CommentReplyCollection',
  items: (comment) => comment.replies.map(({ id }) => CommentReply({ comment, id }) as Thing),
  item: (comment, id) => CommentReply({ comment, id: reply({ comment, id: String(id) }).id }) as Thing,
  call: {
    Add: (comment, content: unknown) => {
      const id = `${comment.id.slice(0, -1)}-R${comment.replies.length + 1}}`;
      comment.replies.push({ id, content: check.string(content, 'content') });
      return CommentReply({ comment, id });
    },
    GetCount: (comment) => comment.replies.length,
  },
});

const Comment = define<CommentModel>({
  name: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...AUTHOR,
    Id: ({ id }) => id,
    Content: ({ content }) => content,
    RichContent: ({ content }) => content,
    Resolved: ({ resolved }) => resolved,
  },
  set: {
    Content: (comment, content) => {
      comment.content = check.string(content, 'content');
    },
    Resolved: (comment, value) => {
      comment.resolved = check.bool(value) as boolean;
    },
  },
  nav: { Replies: (comment) => Replies(comment) as Thing },
  call: {
    Delete: (comment) => {
      const { workbook } = comment.sheet;
      workbook.comments = workbook.comments.filter((one) => one !== comment);
    },
    GetLocation: ({ sheet, row, column }) => rangeThing(sheet, { row, column, rows: 1, columns: 1 }),
  },
});

const all = ({ workbook, sheet }: Home): CommentModel[] =>
  workbook.comments.filter((comment) => sheet === null || comment.sheet === sheet);
const by = (home: Home, id: unknown): Thing | null => {
  const found = all(home).find((comment) => comment.id === id);
  return found ? (Comment(found) as Thing) : null;
};
const some = (found: CommentModel | undefined, what: string): Thing => {
  if (!found) throw itemNotFound(what);
  return Comment(found) as Thing;
};
function cell({ workbook, sheet }: Home, address: unknown): { sheet: Sheet; row: number; column: number } {
  if (typeof address === 'string' && !sheet && !address.includes('!'))
    throw invalidArgument(`the address needs a sheet: ${address}`);
  const { sheet: where, box } = rangeArgument(address, sheet ?? workbook.active);
  if (box.rows * box.columns !== 1) throw invalidArgument('a comment belongs to one cell');
  return { sheet: where, row: box.row, column: box.column };
}

export const CommentCollection = define<Home>({
  name: 'CommentCollection',
  items: (home) => all(home).map((comment) => Comment(comment) as Thing),
  item: (home, id) => by(home, id) ?? some(undefined, `comment ${id}`),
  call: {
    Add: (home, address: unknown, content: unknown, type: unknown) => {
      if (enumValue('ContentType', type ?? 'Plain') !== 'Plain')
        throw invalidArgument('a comment with mentions brings them as an object');
      const place = cell(home, address);
      if (
        all({ workbook: home.workbook, sheet: place.sheet }).some(
          ({ row, column }) => row === place.row && column === place.column,
        )
      )
        throw invalidArgument('the cell has a comment already');
      place.sheet.guard();
      const comment: CommentModel = {
        id: `{COMMENT-${String(home.workbook.newId()).padStart(4, '0')}}`,
        ...place,
        content: check.string(content, 'content'),
        resolved: false,
        replies: [],
      };
      home.workbook.comments.push(comment);
      home.workbook.listener.happened('commentAdded', { sheet: place.sheet, id: comment.id });
      return Comment(comment);
    },
    GetCount: (home) => all(home).length,
    GetItemAt: (home, index: unknown) => some(all(home)[check.integer(index, 'index', 0)], `comment ${String(index)}`),
    GetItemByCell: (home, address: unknown) => {
      const place = cell(home, address);
      return some(
        all(home).find(
          (comment) => comment.sheet === place.sheet && comment.row === place.row && comment.column === place.column,
        ),
        'no comment in the cell',
      );
    },
    GetItemOrNullObject: by,
  },
});
