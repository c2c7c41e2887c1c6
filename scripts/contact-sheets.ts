/**
 * Pictures of the overview as LibreOffice prints it, all pages on one sheet, one PNG an edition and language:
 * docs/contact-sheet-<lang>.png is the full edition, docs/contact-sheet-client-<lang>.png the client's.
 * A check says when they are stale (checks/pictured.ts).
 * Needs soffice, pdftoppm and ImageMagick's montage and convert. `--pages FOLDER` leaves every page there, for looking
 * at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pngSize } from './manifest/png';
import { picturedBook, recordPictured, sheetFile, PICTURED, type Pictured } from './checks/pictured';

const LARGEST = 600_000;
const PAGE_DPI = 100;

function tool(command: string, args: readonly string[]): void {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
  if (run.status !== 0)
    throw new Error(`${command}: ${run.error?.message ?? (run.stderr.trim() || `exit ${run.status}`)}`);
}

const pictures = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => join(folder, name));

const isUpright = (file: string): boolean => {
  const { width, height } = pngSize(readFileSync(file))!;
  return height > width;
};

/** Pages of one shape that follow each other: side by side they leave no grey between them. */
function runsOf(pages: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && isUpright(last[0]!) === isUpright(page)) last.push(page);
    else runs.push([page]);
  }
  return runs;
}

const ACROSS = 6;
const GROUND = ['-background', '#8c8c8c'];

/**
 * Smaller until the file is small enough to be kept with the sources. Plain colours: speckles would triple its size.
 */
function contactSheet(pages: readonly string[], output: string, folder: string): void {
  for (const width of [560, 500, 440, 380, 320, 260]) {
    const rows = runsOf(pages).map((run, i) => {
      const file = join(folder, `run-${i}.png`);
      tool('montage', [...run, '-tile', `${ACROSS}x`, '-geometry', `${width}x+5+5`, ...GROUND, file]);
      return file;
    });
    const plain = ['-depth', '8', '+dither', '-colors', '24', '-define', 'png:compression-level=9', '-strip'];
    tool('convert', [...rows, ...GROUND, '-append', ...plain, `png8:${output}`]);
    if (statSync(output).size < LARGEST) return;
  }
  throw new Error(`${output}: ${statSync(output).size} bytes, more than ${LARGEST}`);
}

export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--pages');
  const large = at < 0 ? null : resolve(args[at + 1] ?? 'pages');
  if (large) mkdirSync(large, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'atlas-sheets-'));
  try {
    const books = new Map(await Promise.all(PICTURED.map(async (one) => [one, await picturedBook(one)] as const)));
    const bookFile = ({ name }: Pictured): string => join(folder, `${name}.xlsx`);
    for (const [one, bytes] of books) writeFileSync(bookFile(one), bytes);
    tool('soffice', [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...PICTURED.map(bookFile),
    ]);
    for (const one of PICTURED) {
      const pages = join(large ?? folder, `pages-${one.name}`);
      mkdirSync(pages, { recursive: true });
      tool('pdftoppm', ['-png', '-r', String(PAGE_DPI), join(folder, `${one.name}.pdf`), join(pages, 'page')]);
      const output = resolve(sheetFile(one));
      contactSheet(pictures(pages), output, folder);
      console.log(`${output}: ${Math.ceil(statSync(output).size / 1024)} kB`);
    }
    recordPictured(books);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
