/**
 * The clipboard in LibreOffice: both kinds of content really imported, formulas allowed, and read back cell by cell.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillPage, pages } from '../../src/content';
import type { Page } from '../../src/page/page';
import { dataset } from '../../src/dataset';
import { clipRows, type ClipCell } from '../../src/hosts/preview/clip-rows';
import { asHtml, asTsv } from '../../src/hosts/preview/clipboard';
import { readBook, type ReadCell } from '../../src/review/read-book';
import { hostilePage } from '../hosts/preview/hostile-page';
import { convert, officeTest } from './libreoffice';

jest.setTimeout(240_000);

const page = (id: string, lang: 'en' | 'zh-TW'): Page =>
  fillPage(
    pages.find((p) => p.id === id)!,
    dataset,
    { lang, charts: false },
  );
const PAGES: Readonly<Record<string, Page>> = {
  'hostile': hostilePage,
  'position': page('position-by-region', 'en'),
  'japan': page('japan-vendors', 'en'),
  'double-11': page('double-11', 'zh-TW'),
  'checks': page('checks', 'zh-TW'),
};

/**
 * Separator, quote, UTF-8, from line 1, English, no dates guessed, cells as shown, formulas evaluated where there are
 * any.
 */
const CSV = '--infilter=Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,true,false,false,0,true';
const HTML = '--infilter=HTML (StarCalc)';

function imported(kind: 'html' | 'tsv', filter: string, write: (p: Page) => string): Map<string, readonly ReadCell[]> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-clip-'));
  const files = Object.entries(PAGES).map(([name, p]) => {
    const file = join(folder, `${name}.${kind}`);
    writeFileSync(file, write(p));
    return file;
  });
  const out = convert([filter, ...files], 'xlsx:Calc MS Excel 2007 XML');
  try {
    return new Map(
      Object.keys(PAGES).map((name) => [name, readBook(readFileSync(join(out, `${name}.xlsx`))).sheets[0]!.cells]),
    );
  } finally {
    for (const one of [folder, out]) rmSync(one, { recursive: true, force: true });
  }
}

/** Cells that are not what was copied. */
function wrong(name: string, cells: readonly ReadCell[], wanted: (cell: ClipCell) => unknown): string[] {
  const at = new Map(cells.map((c) => [`${c.row},${c.column}`, c]));
  const first = Math.min(...cells.map((c) => c.row));
  return [
    ...cells.flatMap((c) => (c.formula === undefined ? [] : [`${name} ${c.address}: formula ${c.formula}`])),
    ...clipRows(PAGES[name]!).flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell === null) return [];
        const found = at.get(`${r + first},${c + Math.min(...cells.map((one) => one.column))}`)?.value;
        return found === wanted(cell) ? [] : [`${name} ${r},${c}: ${String(found)} is not ${String(wanted(cell))}`];
      }),
    ),
  ];
}

officeTest('HTML: numbers are the numbers, everything else is the text that was copied', () => {
  const found = imported('html', HTML, asHtml);
  expect(
    [...found].flatMap(([name, cells]) =>
      wrong(name, cells, (cell) => (cell.kind === 'number' ? cell.value : cell.text)),
    ),
  ).toEqual([]);
});

officeTest('plain text: no formula, no bound as a number; numbers are the numbers', () => {
  const found = imported('tsv', CSV, asTsv);
  const faults = [...found].flatMap(([name, cells]) =>
    wrong(name, cells, (cell) => {
      if (cell.kind === 'number') return cell.value;
      // A guard stands before formulas, and before months, which would become days.
      if (/^[=+@＝＋＠-]|^\d{4}-\d\d$/.test(cell.text)) return `'${cell.text}`;
      // A day may become the date of that day, digits their number.
      if (/^\d{4}-\d\d-\d\d$/.test(cell.text)) return Date.parse(cell.text) / 86_400_000 + 25_569;
      return /^\d+$|^1e5$/.test(cell.text) ? Number(cell.text) : cell.text;
    }),
  );
  expect(faults).toEqual([]);
});
