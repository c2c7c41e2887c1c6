/** LibreOffice without a screen and with a profile of its own, told to recalculate every workbook it loads. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBook } from '../../src/review/read-book';
import type { ReadCell } from '../../src/review/read-book';

export const SOFFICE = process.env['SOFFICE'] ?? 'soffice';

const missing = (process.env['ATLAS_MISSING'] ?? '').split(',');
/** A test that needs programs of the machine: left out where one is missing (tests/shared/programs.mjs says so). */
const testWith =
  (...programs: readonly string[]) =>
  (...args: Parameters<typeof test>): void =>
    (programs.some((name) => missing.includes(name)) ? test.skip : test)(...args);

export const officeTest = testWith('soffice');
/** What is printed is looked at too. */
export const paperTest = testWith('soffice', 'pdftotext', 'pdftoppm', 'fc-list');

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
/**
 * A profile of an older version, as an empty one is, has LibreOffice try all that it can draw: three quarters of a
 * start.
 */
const NOT_OLDER = setting('/org.openoffice.Setup/Product', 'ooSetupLastVersion', '99.0');
/** 0 = always: cached values count for nothing. */
const RECALCULATED = setting('/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0');

/** A profile of its own in a folder, as an argument of LibreOffice. */
export function profileIn(folder: string, settings = ''): string {
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${NOT_OLDER}${settings}</oor:items>`,
  );
  return `-env:UserInstallation=${pathToFileURL(folder).href}`;
}

/** Converts files; the result of each stands in the folder that is returned. The caller removes it. */
export function convert(files: readonly string[], format: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-office-'));
  const profile = join(folder, 'profile');
  const args = [
    '--headless',
    '--norestore',
    profileIn(profile, RECALCULATED),
    '--convert-to',
    format,
    '--outdir',
    folder,
    ...files,
  ];
  const run = spawnSync(SOFFICE, args, { timeout: 300_000, encoding: 'utf8' });
  rmSync(profile, { recursive: true, force: true });
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr || run.error?.message || `exit ${run.status}`}`);
  return folder;
}

export interface Recalculated {
  /** Cells with a formula in the original. */
  readonly formulas: number;
  /** One line per cell whose recalculated value is an error or not the cached one. */
  readonly differences: readonly string[];
  /** The workbook as LibreOffice saves it. */
  readonly saved: Uint8Array;
}

const same = (a: ReadCell['value'], b: ReadCell['value']): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b;

/** Compares every formula's cached value, as we wrote it, with what LibreOffice computes. */
export function recalculate(files: readonly string[]): Map<string, Recalculated> {
  const folder = convert(files, 'xlsx:Calc MS Excel 2007 XML');
  try {
    return new Map(
      files.map((file) => [file, compare(readFileSync(file), readFileSync(join(folder, basename(file))))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(ours: Uint8Array, theirs: Uint8Array): Recalculated {
  const recalculated = new Map(
    readBook(theirs).sheets.flatMap((sheet) =>
      sheet.cells.map((cell): [string, ReadCell] => [`${sheet.name}!${cell.address}`, cell]),
    ),
  );
  const differences: string[] = [];
  let formulas = 0;
  for (const sheet of readBook(ours).sheets) {
    for (const cell of sheet.cells.filter((one) => one.formula !== undefined)) {
      formulas += 1;
      const at = `${sheet.name}!${cell.address}`;
      const found = recalculated.get(at);
      if (found?.type === 'error' || !same(cell.value, found?.value ?? null))
        differences.push(`${at}: cached ${String(cell.value)}, recalculated ${String(found?.value)}: ${cell.formula}`);
    }
  }
  return { formulas, differences, saved: theirs };
}
