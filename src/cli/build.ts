import { fillWorkbook, workbooks } from '../content/index';
import type { Lang } from '../core/lang';
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
}

/** Writes a workbook file, whole or not at all. */
export async function build(id: string, options: BuildOptions, io: Io): Promise<number> {
  const spec = workbooks.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!spec) throw new Refusal(USAGE, unknownName('workbook', id, workbooks.map((one) => one.id)));
  if (!/\.xlsx$/i.test(options.output)) throw new Refusal(USAGE, `the output must be an .xlsx file, not "${options.output}"`);
  const force = options.force === true;
  checkTarget(options.output, force);

  const line = progressLine(io);
  line.show(0, 1, spec.title[options.lang]);
  const bytes = await writeBook(fillWorkbook(spec, dataset, { lang: options.lang }), { formulas: options.formulas, onProgress: line.show });
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
