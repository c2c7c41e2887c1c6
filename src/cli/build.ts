import { fillWorkbook, pages, workbooks, type WorkbookOptions } from '../content/index';
import type { Lang } from '../core/lang';
import { resolveRegion } from '../core/query';
import { dataset } from '../dataset/index';
import type { FormulaMode } from '../hosts/file/index';
import { writeBook } from '../hosts/file/index';
import { lintBook } from '../hosts/file/lint';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE } from './io';
import { unknownName } from './nearest';
import { checkTarget, writeWhole } from './write-whole';

export interface BuildOptions {
  readonly output: string;
  readonly formulas: FormulaMode;
  readonly lang: Lang;
  readonly force?: boolean;
  /** Page ids, separated by commas. */
  readonly pages?: string;
  /** Regions of the workbook compare, separated by commas. */
  readonly regions?: string;
}

const listed = (text: string): string[] => text.split(/[,，、]/).map((one) => one.trim()).filter((one) => one !== '');

/** The pages and regions of choice, each by a name that exists. */
function choices(workbook: string, options: BuildOptions): Pick<WorkbookOptions, 'pages' | 'regions'> {
  if (options.regions !== undefined && workbook !== 'compare') throw new Refusal(USAGE, `--regions goes with the workbook compare, not ${workbook}`);
  const known = pages.filter((page) => page.topic !== 'reference').map((page) => page.id);
  const chosen = options.pages === undefined ? undefined : listed(options.pages);
  const wrong = chosen?.find((id) => !known.includes(id));
  if (wrong !== undefined) throw new Refusal(USAGE, unknownName('page', wrong, known));
  if (chosen?.length === 0) throw new Refusal(USAGE, 'no pages: --pages takes ids separated by commas');
  const regions = options.regions === undefined ? undefined : listed(options.regions).map((name) => {
    const found = resolveRegion(name);
    if (!found.ok) throw new Refusal(USAGE, found.problem.en);
    return found.value.id;
  });
  if (regions?.length === 0) throw new Refusal(USAGE, 'no regions: --regions takes names separated by commas');
  return { ...(chosen && { pages: [...new Set(chosen)] }), ...(regions && { regions: [...new Set(regions)] }) };
}

/** Writes a workbook file, whole or not at all. */
export async function build(id: string, options: BuildOptions, io: Io): Promise<number> {
  const spec = workbooks.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!spec) throw new Refusal(USAGE, unknownName('workbook', id, workbooks.map((one) => one.id)));
  if (!/\.xlsx$/i.test(options.output)) throw new Refusal(USAGE, `the output must be an .xlsx file, not "${options.output}"`);
  const chosen = choices(spec.id, options);
  const force = options.force === true;
  checkTarget(options.output, force);

  const line = progressLine(io);
  line.show(0, 1, spec.title[options.lang]);
  const bytes = await writeBook(fillWorkbook(spec, dataset, { lang: options.lang, ...chosen }), { formulas: options.formulas, onProgress: line.show });
  const faults = lintBook(bytes);
  line.end();
  if (faults.length > 0) throw new Refusal(NO, `the workbook has ${faults.length} faults and was not written; the first: ${faults[0]}`);
  await writeWhole(options.output, bytes, force);
  io.err(`${options.output}: ${Math.ceil(bytes.length / 1024)} kB\n`);
  return DONE;
}

/** On a terminal one line that is rewritten; elsewhere a line per step. */
function progressLine(io: Io): { show(done: number, total: number, what: string): void; end(): void } {
  return {
    show(done, total, what) {
      const percent = `${String(Math.round((100 * done) / total)).padStart(3)}%`;
      io.err(io.watched ? `\r\u001b[K${percent} ${what}` : `${percent} ${what}\n`);
    },
    end() {
      if (io.watched) io.err('\r\u001b[K');
    },
  };
}
