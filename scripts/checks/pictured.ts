/**
 * What the contact sheets in docs/ show: a fingerprint of each workbook that was pictured, to tell when they are stale.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fillWorkbook, workbooks } from '../../src/content';
import { LANGS, type Lang } from '../../src/core/lang';
import { EDITIONS, type Edition } from '../../src/page/edition';
import { dataset } from '../../src/dataset';
import { writeBook } from '../../src/hosts/file';
import { openParts } from '../../src/hosts/file/write/package-parts';

const RECORD = 'docs/contact-sheets.json';

/** A workbook that is pictured: `en`, `client-en`. */
export interface Pictured {
  readonly name: string;
  readonly edition: Edition;
  readonly lang: Lang;
}
export const PICTURED: readonly Pictured[] = EDITIONS.flatMap((edition) =>
  LANGS.map((lang) => ({ name: edition === 'full' ? lang : `${edition}-${lang}`, edition, lang })),
);
export const sheetFile = ({ name }: Pictured): string => `docs/contact-sheet-${name}.png`;

export const picturedBook = ({ edition, lang }: Pictured): Promise<Uint8Array> =>
  writeBook(fillWorkbook(workbooks[0]!, dataset, { lang, edition }), { formulas: 'native' });

/** Over what the file says, not over how it is packed. */
function fingerprint(bytes: Uint8Array): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...openParts(bytes)].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${text}\n`);
  return hash.digest('hex');
}

export function recordPictured(books: ReadonlyMap<Pictured, Uint8Array>): void {
  const prints = [...books].map(([{ name }, bytes]) => [name, fingerprint(bytes)]);
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(prints), null, 2)}\n`);
}

export async function stalePictures(record = RECORD, pictured = PICTURED): Promise<string[]> {
  const known = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Partial<Record<string, string>>) : {};
  // Of what was never pictured nothing has to be built to say so.
  const isFresh = async (one: Pictured): Promise<boolean> =>
    known[one.name] !== undefined && known[one.name] === fingerprint(await picturedBook(one));
  const all = await Promise.all(pictured.map(async (one) => ({ one, fresh: await isFresh(one) })));
  return all
    .filter(({ fresh }) => !fresh)
    .map(({ one }) => `${sheetFile(one)} shows another workbook than is built now: run "npm run sheets"`);
}
