import { workbooks } from '../content/index';
import { words, type Lang } from '../core/lang';
import { searchFold } from '../core/scripts';
import { world } from '../world/world';
import { faces } from '../runtime';
import { call } from './call';
import type { Io } from './io';
import { DONE, NO, Refusal } from './io';
import { textTable } from './text-table';

/** As the LIST function heads its own. */
const COLUMNS = [words('Id', '编号', '編號'), words('Name', '名称', '名稱')];

function keep(filter: string | undefined): (row: readonly string[]) => boolean {
  const fold = searchFold(world.current);
  return (row) => filter === undefined || row.some((text) => fold(text).includes(fold(filter)));
}

/** What only the command line has; every other kind is the LIST function's. */
function ownRows(kind: string, lang: Lang): readonly (readonly string[])[] | null {
  if (/^workbooks?$/i.test(kind)) return workbooks.map(({ id, title }) => [id, title[lang]]);
  if (/^functions?$/i.test(kind)) return Object.keys(faces).map((name) => [`XIAOMI.${name}`]);
  return null;
}

export function list(
  kind: string,
  filter: string | undefined,
  options: { lang: Lang; json?: boolean },
  io: Io,
): number {
  const own = ownRows(kind, options.lang);
  if (!own) return call('LIST', filter === undefined ? [kind] : [kind, filter], options, io);
  const rows = own.filter(keep(filter));
  if (rows.length === 0) throw new Refusal(NO, `no ${kind} whose name contains "${filter ?? ''}"`);
  if (options.json) io.json({ columns: COLUMNS.map((one) => one[options.lang]).slice(0, rows[0]!.length), rows });
  else io.out(textTable(rows));
  return DONE;
}
