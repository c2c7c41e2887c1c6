/** Every workbook, as written, before the judges that are not ours: the Open XML SDK and LibreOffice. */
import { rangedSeries } from '../../src/page/ranged-bars';
import { headlineOf } from '../../src/page/headline';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EXPLORER } from '../../src/content/explorer/words';
import { FRONT } from '../../src/content/front';
import { TO_EXPLORER } from '../../src/content/first/page';
import { fillWorkbook, workbooks } from '../../src/content/index';
import { put, WRITTEN, type Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset/index';
import type { Book, ChartSpec } from '../../src/page/page';
import { FORMULA_MODES, writeBook, type FormulaMode } from '../../src/hosts/file/index';
import { openParts } from '../../src/hosts/file/write/package-parts';
import { lintBook } from '../../src/review/lint';
import { readBook } from '../../src/review/read-book';
import { saveSheets } from '../../src/saved/save';
import { combined, RARE } from '../rare';
import { save, someWork } from '../saved/fixture';
import { officeTest, recalculate } from './libreoffice';
import { onlyOnce } from '../shared/only-once';
import { sdkErrors } from './open-xml-sdk';

jest.setTimeout(600_000);
const BIN = resolve(__dirname, '../../bin/xiaomi-atlas.mjs');
let folder: string;

interface Variant {
  readonly id: string;
  readonly lang: Lang;
  readonly mode: FormulaMode;
}
const ids = workbooks.map(({ id }) => id);
/** Each workbook once, each mode in each language once. */
const square: readonly Variant[] = ids.map((id, i) => ({
  id,
  lang: WRITTEN[i % WRITTEN.length]!,
  mode: FORMULA_MODES[Math.floor(i / WRITTEN.length) % FORMULA_MODES.length]!,
}));
const same = (a: Variant, b: Variant): boolean => a.id === b.id && a.lang === b.lang && a.mode === b.mode;
/** The overview has the pages of all others but these; one is in the mode that none of them has here. */
const DIFFERENT: readonly unknown[] = ['overview', 'compare', 'blank', 'double11'];
const isDifferent = ({ id }: Pick<Variant, 'id'>): boolean => RARE || DIFFERENT.includes(id);
/** What the slow judges see, beside what is sent to a client and what is saved; rarely they see all. */
const isJudged = ({ id, lang, mode }: Variant): boolean =>
  RARE || (id === 'overview' && lang === 'en' && mode === 'native');
/**
 * The overview is written in each language and each mode, rarely in every pair; the rest, in its turn, once. What is
 * different is also written natively.
 */
const pairs: readonly Variant[] = [
  ...combined({ id: ids, lang: WRITTEN, mode: FORMULA_MODES }).filter(
    ({ id, lang, mode }) =>
      RARE || (id === 'overview' && WRITTEN.indexOf(lang) === FORMULA_MODES.indexOf(mode) % WRITTEN.length),
  ),
  // What is derived differs in its letters alone.
  ...(RARE ? [{ id: 'overview', lang: 'zh-HK', mode: 'native' } as const] : []),
  ...square.filter(isDifferent).map((one): Variant => ({ ...one, mode: 'native' })),
].filter((one, i, all) => all.findIndex((other) => same(one, other)) === i);
const variants = [...pairs, ...square.filter((one) => !pairs.some((pair) => same(pair, one)))];
const fileOf = ({ id, lang, mode }: Variant): string => join(folder, `${id}-${lang}-${mode}.xlsx`);
const chartsOf = ({ sheets }: Book): ChartSpec[] =>
  sheets.flatMap(({ page }) => page.blocks).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
/** What a saved workbook lacks of charts. */
function chartFaults(declared: readonly ChartSpec[], saved: Uint8Array): string[] {
  const charts = [...openParts(saved)].filter(([name]) => /charts\/chart\d+\.xml$/.test(name)).map(([, text]) => text);
  // Long titles are broken into lines; the first title of a chart's part is the chart's own.
  const unspaced = (text: string): string => text.replace(/\s/g, '');
  const titled = (text: string, title: string): boolean =>
    unspaced(
      (/<c:title>.*?<\/c:title>/s.exec(text)?.[0] ?? '')
        .replace(/<[^>]*>/g, '')
        .replace(/&#10;/g, '')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&'),
    ) === unspaced(title);
  return [
    ...(charts.length === declared.length ? [] : [`${charts.length} charts, not ${declared.length}`]),
    ...declared.flatMap((spec) => {
      const text = charts.find((one) => titled(one, headlineOf(spec)));
      if (text === undefined) return [`${spec.id}: no chart has its title`];
      const series = text.match(/<c:ser>/g)?.length;
      const values = spec.series.flatMap((one) => one.values).filter((value) => value !== null);
      // Ranges among bars are drawn by three parts.
      const drawn = rangedSeries(spec) ? 3 : spec.series.length;
      return [
        ...(series === drawn ? [] : [`${spec.id}: ${series} series, not ${drawn}`]),
        ...values
          .filter((value) => !text.includes(`<c:v>${String(value)}</c:v>`))
          .map((value) => `${spec.id}: no ${String(value)}`),
      ];
    }),
  ];
}
/** Sheets of the playground. */
const savedFile = (): string => join(folder, 'saved.xlsx');
/** Sent to somebody, with the data out of sight. */
const clientBook = (): Book => fillWorkbook(workbooks[0]!, dataset, { lang: 'zh-CN', edition: 'client' });
const clientFile = (): string => join(folder, 'client.xlsx');
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const books = new Map<string, Book>();
/** Filled once: what a mode alone has is its own. */
function filled({ id, lang, mode: formulas }: Variant): Book {
  const name = `${id} ${lang} ${formulas}`;
  const spec = workbooks.find((one) => one.id === id)!;
  const book = books.get(name) ?? fillWorkbook(spec, dataset, { lang, formulas });
  books.set(name, book);
  return book;
}
const write = (variant: Variant): Promise<Uint8Array> => writeBook(filled(variant), { formulas: variant.mode });

/** Written when it is first asked for. */
async function bytesOf(variant: Variant): Promise<Uint8Array> {
  const file = fileOf(variant);
  if (!existsSync(file)) writeFileSync(file, await write(variant));
  return readFileSync(file);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-workbooks-'));
  for (const variant of variants) await bytesOf(variant);
  writeFileSync(clientFile(), await writeBook(clientBook(), { formulas: 'native' }));
  writeFileSync(savedFile(), await saveSheets(someWork(), save));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(variants)(
  '$id $lang $mode: nothing that Excel would repair, nothing volatile, external or active',
  (variant) => {
    const bytes = readFileSync(fileOf(variant));
    expect(lintBook(bytes)).toEqual([]);
    expect([...openParts(bytes).values()].join('\n')).not.toContain('XIAOMI.');
  },
);

test('what is sent to a client: data and checks out of sight, still looked up, and nothing leads to them', () => {
  const bytes = readFileSync(clientFile());
  expect(lintBook(bytes)).toEqual([]);
  const { sheets } = readBook(bytes);
  const hidden = sheets.filter((sheet) => sheet.hidden);
  expect(hidden.map(({ tables }) => tables.map(({ name }) => name)).flat()).toEqual(
    expect.arrayContaining(['Atlas_Data', 'Atlas_checks']),
  );
  const parts = openParts(bytes);
  const shown = sheets.filter((sheet) => !sheet.hidden);
  expect(shown.length).toBeGreaterThan(workbooks[0]!.pages.length);
  const formulas = shown.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  expect(formulas.filter((formula) => formula.includes('Atlas_Key')).length).toBeGreaterThan(50);
  const targets = shown.flatMap(({ path }) =>
    [...parts.get(path)!.matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(([, at]) => at!),
  );
  expect(targets.filter((at) => hidden.some(({ name }) => at.includes(name)))).toEqual([]);
});

test.each(variants)('$id $lang $mode: the formulas are those of the mode', (variant) => {
  const formulas = readBook(readFileSync(fileOf(variant)))
    .sheets.flatMap((sheet) => sheet.cells)
    .flatMap((cell) => cell.formula ?? []);
  if (variant.mode === 'values') return expect(formulas).toEqual([]);
  expect(formulas.length).toBeGreaterThan(variant.id === 'overview' ? 100 : 5);
  expect(formulas.some((formula) => formula.includes('_xldudf_XIAOMI_'))).toBe(variant.mode === 'addin');
  return expect(formulas.some((formula) => formula.includes('Atlas_Key'))).toBe(variant.mode === 'native');
});

test.each(
  combined({ id: ids, lang: WRITTEN })
    .filter(({ id }) => RARE || id === 'overview' || id === 'compare')
    .filter(({ id, lang }) => RARE || lang === WRITTEN[ids.indexOf(id) % WRITTEN.length]),
)('$id $lang: the modes show the same values', async ({ id, lang }) => {
  // The Explorer goes with native formulas, and is listed where it is; examples are texts that show the formulas of the
  // mode.
  const others = new Set([EXPLORER.name[lang], EXPLORER.listsName[lang], FRONT.contents[lang], FRONT.examples[lang]]);
  // The first page leads to the Explorer in a line of its own, below which all stands a row lower.
  const leading = put(TO_EXPLORER, lang, { sheet: EXPLORER.name[lang] });
  const shown = async (mode: FormulaMode): Promise<unknown> =>
    readBook(await bytesOf({ id, lang, mode }))
      .sheets.filter(({ name }) => !others.has(name))
      .map(({ name, cells }) =>
        cells
          .filter(({ value }) => value !== leading)
          .map(({ address, value }) => [name === FRONT.cover[lang] ? 'first page' : address, value]),
      );
  const [first, ...rest] = await Promise.all(FORMULA_MODES.map(shown));
  for (const other of rest) expect(other).toEqual(first);
});

test('the Open XML SDK finds no error in any of them', async () => {
  const files = [...variants.filter(isJudged).map(fileOf), clientFile(), savedFile()];
  const errors = await sdkErrors(files);
  expect(Object.keys(errors)).toHaveLength(files.length);
  expect(Object.values(errors).flat()).toEqual([]);
});

/** Started once, by whichever test needs it first. */
const inLibreOffice = onlyOnce(() => {
  const native = variants.filter((variant) => variant.mode === 'native' && isJudged(variant));
  const results = recalculate([...native.map(fileOf), clientFile(), savedFile()]);
  return {
    built: native.map((variant) => ({ variant, ...results.get(fileOf(variant))! })),
    client: results.get(clientFile())!,
    saved: results.get(savedFile())!,
  };
});

officeTest('LibreOffice recalculates every formula to its cached value, none to an error', () => {
  const { built, client, saved: own } = inLibreOffice();
  for (const { formulas, differences } of [...built, client, own]) {
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(5);
  }
});

officeTest('LibreOffice keeps every chart with its title and its numbers', () => {
  let charts = 0;
  for (const { variant, saved } of inLibreOffice().built) {
    const declared = chartsOf(filled(variant));
    expect(chartFaults(declared, saved)).toEqual([]);
    charts += declared.length;
  }
  expect(charts).toBeGreaterThanOrEqual(RARE ? 20 : 15);
  const own = someWork().flatMap((sheet) => sheet.charts.map(({ data }) => data.spec));
  expect(own.length).toBeGreaterThan(3);
  expect(chartFaults(own, inLibreOffice().saved.saved)).toEqual([]);
});

test('the same bytes again, and from the command far away, where decimals are written otherwise', async () => {
  for (const mode of RARE ? FORMULA_MODES : (['native'] as const)) {
    // The overview is compared with that of the browser, byte for byte, in tests/e2e/insert.test.ts.
    const spec = workbooks.find(({ id }) => id === (RARE ? 'overview' : 'compare'))!;
    const variant = { id: spec.id, lang: 'zh-CN' as const, mode };
    const expected = hash(await bytesOf(variant));
    const again = fillWorkbook(spec, dataset, { lang: variant.lang, formulas: mode });
    expect(hash(await writeBook(again, { formulas: mode }))).toBe(expected);
    const places = [
      { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' },
      { TZ: 'America/New_York', LANG: 'zh_TW.UTF-8' },
    ];
    for (const env of RARE ? places : places.slice(0, 1)) {
      const output = join(folder, `again-${variant.mode}-${env.TZ.replace('/', '-')}.xlsx`);
      const args = [BIN, 'build', variant.id, '-o', output, '--lang', variant.lang, '--formulas', variant.mode];
      const run = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        env: { ...process.env, ...env },
        timeout: 120_000,
      });
      expect(run.status === 0 ? hash(readFileSync(output)) : run.stderr).toBe(expected);
    }
  }
});
