/**
 * The Explorer's formulas in LibreOffice: for every choice that a figure answers, and for choices that none does. The
 * formulas of both sheets are written once for each choice, one below the other, so that a single start proves them
 * all.
 */
import { Workbook } from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks } from '../../src/content/index';
import { CHOICE, CHOOSE, fillExplorer, listsOf, type ExplorerChoice } from '../../src/content/explorer';
import { BARS, FIRST, STATE } from '../../src/content/explorer/steps';
import type { Dataset } from '../../src/core/dataset';
import type { Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset/index';
import { writeBook } from '../../src/hosts/file/index';
import { placedCells, type Placed } from '../../src/hosts/file/layout/place';
import { formulaText, type Block, type Book, type Cell, type Page, type Sheet } from '../../src/page/page';
import { quoted } from '../../src/page/sheet-names';
import { RARE, TRIED_LANGS } from '../rare';
import { mine } from '../shared/own-choices';
import { officeTest, recalculate } from './libreoffice';
import { choicesOf } from '../shared/explorer-choices';

jest.setTimeout(300_000);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-explorer-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Choices that no figure answers, but for the last one in English, which is in other letters. */
const MISSING: Readonly<Record<Lang, readonly ExplorerChoice[]>> = {
  'en': [
    ['', '', '', ''],
    ['~*?', '*', '?', '~'],
    ['Smartphone market share', 'no such region', 'Xiaomi', '2024'],
    ['smartphone market share', 'JAPAN', 'xiaomi', '2024'],
  ],
  'zh-CN': [['智能手机市场份额', '日本', '无此厂商', '2024']],
  'zh-TW': [['智慧型手機市占率', '日本', '小米', '2019']],
  'zh-HK': [['智能手機市場份額', '日本', '小米', '2019']],
};

/** Of so many choices one is written whole, and each that no figure answers; rarely all are. */
const SOME = 12;

/** Rows that one choice takes: more than either sheet has. */
const STEP = 80;
/** Columns of the hidden sheet with the lists, which all choices share. */
const isShared = (letters: string): boolean => (letters.length === 1 ? letters > 'E' : letters < 'AE');

function moved(formula: string, by: number, sheet: string): string {
  return formula
    .replaceAll(CHOICE, `${quoted(sheet)}!$B$5:$B$8`)
    .replace(/\$([A-Z]+)\$(\d+)/g, (whole, letters: string, row: string) =>
      isShared(letters) ? whole : `$${letters}$${Number(row) + by}`,
    );
}

/** Cells of the bars and of the table that says the same, and those that say what there is to choose. */
const isAround = ({ row, column, block }: Placed, page: Page): boolean =>
  page.id === 'explorer'
    ? block.kind === 'table' &&
      (block.name === 'Atlas_explorer_beside' || (block.name === 'Atlas_explorer' && column === 3))
    : column >= BARS || (row >= FIRST + STATE.options && row <= FIRST + STATE.there);

/** @param whole with what stands around the answer, which is the most of it. */
function copied(page: Page, by: number, sheet: string, whole: boolean): Block[] {
  const isOwn = ({ formulas }: Cell, column: number): boolean =>
    formulas !== undefined || (page.id === 'explorer' ? column === 1 : column < 5);
  const rows = new Map<string, { row: number; column: number; cells: Cell[] }>();
  for (const placed of placedCells(page)) {
    const { cell, row, column } = placed;
    if (cell.value === null || !isOwn(cell, column) || (!whole && isAround(placed, page))) continue;
    const formula = cell.formulas && [moved(formulaText(cell.formulas.native), by, sheet)];
    // Neither measured nor merged: only the values are looked at.
    const plain: Cell = {
      ...cell,
      role: 'count',
      outcomes: undefined,
      longest: undefined,
      ...(formula && { formulas: { native: formula, addin: formula } }),
    };
    const line = rows.get(`${row} ${column - 1}`);
    rows.delete(`${row} ${column - 1}`);
    const longer = line ?? { row: row + by, column, cells: [] };
    longer.cells.push(plain);
    rows.set(`${row} ${column}`, longer);
  }
  return [...rows.values()].map(({ row, column, cells }) => ({ kind: 'notes', row, column, cells: [cells] }));
}

/** A workbook in which both sheets go on below for each further choice. */
function instantiated(lang: Lang, choices: readonly ExplorerChoice[], of: Dataset = dataset): Book {
  const book = fillWorkbook(
    workbooks.find(({ id }) => id === 'blank')!,
    of,
    { lang },
  );
  const data = book.sheets.find(({ page }) => page.id === 'data')!.page;
  const filled = choices.map((choice) => fillExplorer(of, lang, data, choice)!);
  const name = filled[0]!.sheet.name;
  const extended = (sheet: Sheet, which: 'sheet' | 'lists'): Sheet => ({
    ...sheet,
    page: {
      ...sheet.page,
      blocks: [
        ...sheet.page.blocks,
        ...filled.flatMap((one, i) =>
          copied(one[which].page, (i + 1) * STEP, name, RARE || i % SOME === 0 || MISSING[lang].includes(choices[i]!)),
        ),
      ],
    },
  });
  const kept = book.sheets.filter(({ page }) => ['data', 'sources', 'explorer', 'explorer-lists'].includes(page.id));
  return {
    ...book,
    names: book.names.filter(({ sheet }) => kept.some((one) => one.name === sheet)),
    sheets: kept.map((sheet) =>
      sheet.page.id === 'explorer'
        ? extended(sheet, 'sheet')
        : sheet.page.id === 'explorer-lists'
          ? extended(sheet, 'lists')
          : sheet,
    ),
  };
}

officeTest('every choice gives in LibreOffice what it is to give, and a missing one says so', async () => {
  const files: string[] = [];
  let wanted = 0;
  for (const [l, lang] of TRIED_LANGS.entries()) {
    const all = choicesOf(listsOf(dataset, lang));
    // One choice in eighteen, another one in each language; rarely all.
    const choices = [...all.filter((_, i) => RARE || i % 18 === 6 * l), ...MISSING[lang]];
    wanted += choices.length;
    files.push(join(folder, `${lang}.xlsx`));
    writeFileSync(files.at(-1)!, await writeBook(instantiated(lang, choices), { formulas: 'native' }));
  }
  // What is chosen of figures of a user's own, in a workbook that another program has saved.
  const own = choicesOf(listsOf(mine, 'en')).filter(([, region]) => region === 'Poland');
  wanted += own.length;
  const workbook = new Workbook();
  await workbook.xlsx.load(
    Buffer.from(await writeBook(instantiated('en', own, mine), { formulas: 'native' })) as never,
  );
  files.push(join(folder, 'saved.xlsx'));
  await workbook.xlsx.writeFile(files.at(-1)!);
  const results = recalculate(files);
  let formulas = 0;
  for (const file of files) {
    // exceljs keeps no value that is an empty text.
    const said = results.get(file)!.differences.filter((one) => !one.includes('cached null, recalculated :'));
    expect(said.slice(0, 5)).toEqual([]);
    formulas += results.get(file)!.formulas;
  }
  expect(CHOOSE).toHaveLength(4);
  expect(formulas).toBeGreaterThan(wanted * 60);
});
