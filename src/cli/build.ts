import {
  choiceFault,
  comparable,
  fillWorkbook,
  pages,
  workbooks,
  type PageSpec,
  type WorkbookOptions,
} from '../content/index';
import { regionHint } from '../core/hints';
import { LANGS, type Lang } from '../core/lang';
import { fold } from '../core/names';
import { noFigure } from '../core/problems';
import { resolveRegion } from '../core/query';
import { world } from '../world/world';
import { EDITIONS, type Edition } from '../page/edition';
import type { FormulaMode } from '../hosts/file/index';
import { writeBook } from '../hosts/file/index';
import { lintBook } from '../review/lint';
import type { Io } from './io';
import { DONE, NO, Refusal, USAGE } from './io';
import { nearestName, unknownName } from './nearest';
import { checkTarget, writeWhole } from './write-whole';

export interface BuildOptions {
  readonly output: string;
  readonly formulas: FormulaMode;
  readonly lang: Lang;
  readonly force?: boolean;
  readonly edition: string;
  /** Names of pages, separated by commas: ids, sheets or titles. */
  readonly pages?: string;
  /** Regions of the workbook compare, separated by commas. */
  readonly regions?: string;
}

const listed = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Everything a page is called: its id, its sheet and its title in every language. */
const namesOf = (page: PageSpec): readonly string[] => [
  page.id,
  ...LANGS.flatMap((lang) => [page.short[lang], page.title[lang]]),
];

function pageNamed(text: string): string {
  const known = pages.filter((page) => page.topic !== 'reference');
  const found = known.find((page) => namesOf(page).some((name) => fold(name) === fold(text)));
  if (found) return found.id;
  const near = nearestName(text, known.flatMap(namesOf));
  throw new Refusal(
    USAGE,
    `unknown page "${text}"${near === null ? ';' : `; did you mean "${near}"?`} valid: ${known.map((page) => page.id).join(', ')}`,
  );
}

function regionNamed(text: string): string {
  const found = resolveRegion(world.current, text);
  if (!found.ok) throw new Refusal(USAGE, found.problem.en);
  const { id, name } = found.value;
  if (comparable(world.current).includes(id)) return id;
  const instead = regionHint(world.current, found.value, [...world.current.figures.values()]);
  throw new Refusal(NO, noFigure([name], instead).en);
}

function editionNamed(text: string): Edition {
  const found = EDITIONS.find((edition) => fold(edition) === fold(text));
  if (found) return found;
  throw new Refusal(USAGE, unknownName('edition', text, EDITIONS));
}

/**
 * The edition, and the pages and regions of choice, each by a name that exists, and nothing that contradicts the
 * workbook.
 */
function choices(workbook: string, options: BuildOptions): Pick<WorkbookOptions, 'edition' | 'pages' | 'regions'> {
  const chosen = {
    edition: editionNamed(options.edition),
    ...(options.pages !== undefined && { pages: listed(options.pages).map(pageNamed) }),
    ...(options.regions !== undefined && { regions: listed(options.regions).map(regionNamed) }),
  };
  const fault = choiceFault(workbook, chosen, world.current);
  if (fault !== null) throw new Refusal(USAGE, fault);
  return chosen;
}

/** Writes a workbook file, whole or not at all. */
export async function build(id: string, options: BuildOptions, io: Io): Promise<number> {
  const spec = workbooks.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!spec)
    throw new Refusal(
      USAGE,
      unknownName(
        'workbook',
        id,
        workbooks.map((one) => one.id),
      ),
    );
  if (!/\.xlsx$/i.test(options.output))
    throw new Refusal(USAGE, `the output must be an .xlsx file, not "${options.output}"`);
  const chosen = choices(spec.id, options);
  const force = options.force === true;
  checkTarget(options.output, force);

  const show = (done: number, total: number, what: string): void =>
    io.progress(`${String(Math.round((100 * done) / total)).padStart(3)}% ${what}`);
  show(0, 1, spec.title[options.lang]);
  const bytes = await writeBook(
    fillWorkbook(spec, world.current, { lang: options.lang, formulas: options.formulas, ...chosen }),
    { formulas: options.formulas, onProgress: show },
  );
  const faults = lintBook(bytes);
  io.progress(null);
  if (faults.length > 0)
    throw new Refusal(NO, `the workbook has ${faults.length} faults and was not written; the first: ${faults[0]}`);
  await writeWhole(options.output, bytes, force);
  io.err(`${options.output}: ${Math.ceil(bytes.length / 1024)} kB`);
  return DONE;
}
