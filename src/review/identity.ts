/**
 * Which workbook of ours a file is. Its properties say so, unless somebody emptied or edited them: then its tables,
 * names, sheets and texts do.
 */
import type { Dataset } from '../core/dataset';
import { HEADS } from '../core/heads';
import { pages, SAVED, workbooks, type PageSpec, type WorkbookSpec } from '../content/index';
import { tableName } from '../content/places';
import { FRONT } from '../content/front';
import { regionsNamed, regionsOfTitle } from '../content/pages/compare';
import { EDITIONS, type Edition } from '../page/edition';
import type { Choice } from '../page/page';
import { LANGS, type Lang } from '../core/lang';
import type { Regions } from '../core/regions';
import { gridOf } from './grid';
import { Unreadable } from './package/limits';
import { childrenOf } from './package/xml';
import type { ReadBook } from './read-book';
import { PROPERTIES } from './spaces';

/** A workbook that this product did not write. */
export class NotOurs extends Unreadable {}

export interface Identity {
  readonly id: string;
  readonly lang: Lang;
  /** Null where the file does not say any more which data it was built from. */
  readonly dataVersion: string | null;
  /** With own figures their fingerprint stands behind it: `0123456789ab+0123456789ab`. */
  readonly dataHash: string | null;
  readonly edition: Edition;
  readonly choice: Choice;
}

const TAG = new RegExp(
  String.raw`(?:^|[\s,;])xiaomi-atlas ([a-z0-9-]+) (${LANGS.join('|')}) (\d+\.\d+\.\d+(?:-[\w.]+)?) ([0-9a-f]{12}(?:\+[0-9a-f]{12})?)((?: (?:edition|pages|regions)=[^\s,;]+)*)(?=[\s,;]|$)`,
);

export function identityOf(book: ReadBook, { vocabulary: { regions } }: Dataset): Identity {
  const seen = seeBook(book);
  const tag = tagOf(keywordsOf(book));
  const lang = languageOf(seen, tag?.lang);
  if (!tag && !isOurs(seen, lang))
    throw new NotOurs(
      'not written by xiaomi-atlas: neither its properties nor its tables, names and sheets are those of a workbook of ours',
    );
  const found = pagesFound(seen, lang);
  const compared =
    [...seen.tables].some((name) => name.startsWith('atlas_compare')) || titledRegions(regions, seen, lang) !== null;
  const known = tag && specOf(tag.id) && fits(tag.id, seen, found, { compared, lang });
  const id = known ? tag.id : compared && found.length < 2 ? 'compare' : idOf(seen, found, lang);
  return {
    id,
    lang,
    dataVersion: tag?.dataVersion ?? factOf(book, FRONT.version[lang], /^\d+\.\d+\.\d+\S*$/),
    dataHash: tag?.dataHash ?? factOf(book, FRONT.hash[lang], /^[0-9a-f]{12}(?:\+[0-9a-f]{12})?$/),
    edition: known ? tag.edition : editionOf(book, lang),
    choice:
      id === 'compare'
        ? { regions: regionsOf(regions, seen, lang, tag?.choice.regions) }
        : choiceOf(id, found, tag?.choice.pages),
  };
}

export const specOf = (id: string): WorkbookSpec | undefined => [...workbooks, SAVED].find((one) => one.id === id);

/**
 * Whether a file can be what its properties say: not with the pages of another workbook. One sheet may have been copied
 * from anywhere.
 */
function fits(
  id: string,
  { texts }: Seen,
  found: readonly string[],
  { compared, lang }: { readonly compared: boolean; readonly lang: Lang },
): boolean {
  // It holds whatever somebody put into it.
  if (id === SAVED.id) return true;
  if (id === 'compare') return compared;
  if (compared && found.length < 2) return false;
  return (
    id !== 'blank' ||
    found.length < 2 ||
    [FRONT.examplesSummary, FRONT.examplesAddin].some((one) => texts.has(one[lang]))
  );
}

/** Where a file does not say which data it was built from, nothing excuses a difference. */
export const isSameData = ({ dataHash }: Identity, { hash }: { readonly hash: string | null }): boolean =>
  dataHash === null || hash === null || dataHash === hash;

export function keywordsOf({ package: file }: ReadBook): string {
  const part = file.relations('').find(({ kind, external }) => kind === 'core-properties' && !external)?.target;
  if (part === undefined || !file.has(part)) return '';
  try {
    const properties = file.tree(part);
    return properties.uri === PROPERTIES ? (childrenOf(properties, 'keywords')[0]?.text ?? '') : '';
  } catch (error) {
    // Properties that cannot be read are as good as none.
    if (error instanceof Unreadable) return '';
    throw error;
  }
}

export function tagOf(
  keywords: string,
): (Identity & { readonly dataVersion: string; readonly dataHash: string }) | null {
  const [, id, lang, dataVersion, dataHash, chosen] = TAG.exec(keywords) ?? [];
  if (id === undefined || lang === undefined || dataVersion === undefined || dataHash === undefined) return null;
  const said = new Map([...(chosen ?? '').matchAll(/ (\w+)=(\S+)/g)].map(([, name, value = '']) => [name, value]));
  const choice = Object.fromEntries(
    ['pages', 'regions'].flatMap((name) => {
      const ids = said.get(name);
      return ids === undefined ? [] : [[name, ids.split('+').map(plain)]];
    }),
  );
  const edition = EDITIONS.find((one) => one === said.get('edition')) ?? 'full';
  return { id, lang: lang as Lang, dataVersion, dataHash, edition, choice };
}

function plain(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What can be recognised, whatever has been renamed. */
export interface Seen {
  readonly sheets: ReadonlySet<string>;
  /** In small letters: Excel takes no notice of case. */
  readonly tables: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

export const seeBook = ({ sheets, names }: ReadBook): Seen => {
  const texts = new Set<string>();
  for (const { cells } of sheets) for (const { value } of cells) if (typeof value === 'string') texts.add(value);
  return {
    sheets: new Set(sheets.map(({ name }) => name)),
    tables: new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()))),
    names: new Set(names.map(({ name }) => name.toLowerCase())),
    texts,
  };
};

const CONTENT = pages.filter(({ topic }) => topic !== 'reference');

/** Lists that say in the full edition alone, in a column, where their figures stand. */
const CITING_LISTS = new Set(
  CONTENT.flatMap(({ tables }) =>
    tables.flatMap((one) =>
      one.kind === 'list' && one.columns.includes('source') ? [tableName(one.id).toLowerCase()] : [],
    ),
  ),
);
/**
 * Where the properties do not say it: by the columns of its lists; without any, by whether its data are out of sight.
 */
function editionOf({ sheets }: ReadBook, lang: Lang): Edition {
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({ ...table, id: table.name.toLowerCase(), sheet })),
  );
  const lists = tables.filter(({ id }) => CITING_LISTS.has(id));
  const full =
    lists.length > 0
      ? lists.some(({ columns }) => columns.includes(HEADS.source[lang]))
      : !tables.some(({ id, sheet }) => id === 'atlas_data' && sheet.hidden);
  return full ? 'full' : 'client';
}

const CLOSE = 0.8;
/** The language whose words the file has most of: a file may say another one than it is in. */
function languageOf({ sheets, texts }: Seen, said: Lang | undefined): Lang {
  const hits = LANGS.map((lang) => {
    const names = [FRONT.cover, FRONT.contents, FRONT.data, FRONT.examples, ...pages.map(({ short }) => short)];
    const heads = [...Object.values(HEADS), ...pages.map(({ title }) => title)];
    return names.filter((one) => sheets.has(one[lang])).length + heads.filter((one) => texts.has(one[lang])).length;
  });
  const most = Math.max(...hits);
  // Both kinds of Chinese share some words.
  return said !== undefined && hits[LANGS.indexOf(said)]! >= CLOSE * most ? said : LANGS[hits.indexOf(most)]!;
}

const isOurs = ({ tables, names, texts }: Seen, lang: Lang): boolean =>
  ['atlas_data', 'atlas_contents'].some((one) => tables.has(one)) ||
  ['atlas_key', 'atlas_value'].every((one) => names.has(one)) ||
  texts.has(FRONT.dataTitle[lang]) ||
  pages.filter(({ title }) => texts.has(title[lang])).length > 1;

const tablesOf = (page: PageSpec): string[] => page.tables.map(({ id }) => tableName(id).toLowerCase());
const pagesFound = ({ tables, texts }: Seen, lang: Lang): string[] =>
  CONTENT.filter((page) => texts.has(page.title[lang]) || tablesOf(page).some((name) => tables.has(name))).map(
    ({ id }) => id,
  );

/** The workbook whose title stands on the cover, else the smallest that has all the pages. */
function idOf({ texts }: Seen, found: readonly string[], lang: Lang): string {
  if (texts.has(SAVED.title[lang])) return SAVED.id;
  const holding = workbooks
    .filter(({ id, pages: own }) => id !== 'compare' && found.every((page) => own.includes(page)))
    .sort((a, b) => a.pages.length - b.pages.length);
  return (holding.find(({ title }) => texts.has(title[lang])) ?? holding[0] ?? workbooks[0]!).id;
}

/** Pages of the reader's choice, and those that are there although nothing says they were chosen. */
function choiceOf(id: string, found: readonly string[], chosen: readonly string[] | undefined): Choice {
  const own = specOf(id)!.pages;
  if (own.length === 0) return {};
  const known = chosen?.filter((page) => CONTENT.some((one) => one.id === page));
  const base = known && known.length > 0 ? known : own;
  const extra = found.filter((page) => !base.includes(page));
  return base === own && extra.length === 0 ? {} : { pages: [...new Set([...base, ...extra])] };
}

export function titledRegions(regions: Regions, { texts }: Seen, lang: Lang): readonly string[] | null {
  for (const text of texts) {
    const named = regionsOfTitle(regions, text, lang);
    if (named) return named;
  }
  return null;
}

/** None where the file does not say any more which. */
function regionsOf(regions: Regions, seen: Seen, lang: Lang, chosen: readonly string[] | undefined): readonly string[] {
  const known = chosen?.filter((id, i) => regions.get(id) && chosen.indexOf(id) === i) ?? [];
  if (known.length > 1) return known;
  const named = titledRegions(regions, seen, lang) ?? regionsNamed(regions, [...seen.texts], lang);
  return named.length > 1 ? [...new Set(named)] : [];
}

/** What stands beside a label of the cover. */
function factOf(book: ReadBook, label: string, form: RegExp): string | null {
  for (const sheet of book.sheets)
    for (const { value, row, column } of sheet.cells) {
      if (value !== label) continue;
      const beside = String(gridOf(sheet).at(row, column + 1)?.value ?? '');
      if (form.test(beside)) return beside;
    }
  return null;
}
