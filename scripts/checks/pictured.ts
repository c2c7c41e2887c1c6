/** What the contact sheets in docs/ show: a fingerprint of each workbook that was pictured, to tell when they are stale. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fillWorkbook, workbooks } from '../../src/content';
import { LANGS, type Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import { writeBook } from '../../src/hosts/file';
import { openParts } from '../../src/hosts/file/write/package-parts';

const RECORD = 'docs/contact-sheets.json';

export const picturedBook = (lang: Lang): Promise<Uint8Array> =>
  writeBook(fillWorkbook(workbooks[0]!, dataset, { lang }), { formulas: 'native' });

/** Over what the file says, not over how it is packed. */
function fingerprint(bytes: Uint8Array): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...openParts(bytes)].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${text}\n`);
  return hash.digest('hex');
}

export function recordPictured(books: ReadonlyMap<Lang, Uint8Array>): void {
  writeFileSync(
    RECORD,
    `${JSON.stringify(Object.fromEntries([...books].map(([lang, bytes]) => [lang, fingerprint(bytes)])), null, 2)}\n`,
  );
}

export async function stalePictures(record = RECORD): Promise<string[]> {
  const known = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Partial<Record<Lang, string>>) : {};
  // Of what was never pictured nothing has to be built to say so.
  const isFresh = async (lang: Lang): Promise<boolean> =>
    known[lang] !== undefined && known[lang] === fingerprint(await picturedBook(lang));
  const all = await Promise.all(LANGS.map(async (lang) => ({ lang, fresh: await isFresh(lang) })));
  return all
    .filter(({ fresh }) => !fresh)
    .map(({ lang }) => `docs/contact-sheet-${lang}.png shows another workbook than is built now: run "npm run sheets"`);
}
