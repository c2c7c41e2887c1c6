/**
 * What can be chosen, as five short lists in the order of the choices, so that what belongs to one row of a list is one
 * run of rows of the next: metrics > their regions > their vendors and products > periods > further statements.
 * Formulas then need a row and a count.
 */
import { citeShort } from '../../core/cite';
import type { Dataset } from '../../core/dataset';
import { familyKey, marketKey } from '../../core/dataset';
import type { Figure } from '../../core/facts';
import { periodSaid } from '../../core/format';
import { put, type Lang } from '../../core/lang';
import { statementKeys } from '../data-sheet';
import { EXPLORER } from './words';

/** Names as they stand in the four cells: metric, region, vendor or product, period. */
export type ExplorerChoice = readonly [string, string, string, string];

/** Rows are counted from 1, as formulas count them. */
interface Run {
  readonly from: number;
  readonly count: number;
}
export interface Option extends Run {
  readonly name: string;
}
export interface PeriodOption extends Option {
  /** Keys of the Data sheet; the second one of the other end of a range. */
  readonly key: string;
  readonly highKey: string | null;
  readonly vendor: string;
  readonly citation: string;
  /** What to say of its further statements. */
  readonly others: string;
}
export interface Statement {
  readonly key: string;
  readonly citation: string;
}

export interface ExplorerLists {
  readonly metrics: readonly Option[];
  readonly regions: readonly Option[];
  readonly vendors: readonly Option[];
  readonly periods: readonly PeriodOption[];
  readonly statements: readonly Statement[];
}

/** Two things of one name in a list could not be told apart. */
function distinct(options: readonly { readonly id: string; readonly name: string }[]): string[] {
  const seen = new Set<string>();
  return options.map(({ id, name }) => {
    const own = seen.has(name.toLowerCase()) ? `${name} (${id})` : name;
    seen.add(own.toLowerCase());
    return own;
  });
}

/** The ids that figures have, in the order of the vocabulary, with their names. */
function named(
  ids: Iterable<string>,
  items: readonly { readonly id: string; readonly name: Readonly<Record<Lang, string>> }[],
  lang: Lang,
): { readonly id: string; readonly name: string }[] {
  const wanted = new Set(ids);
  const found = items.filter(({ id }) => wanted.has(id));
  const names = distinct(found.map(({ id, name }) => ({ id, name: name[lang] })));
  return found.map(({ id }, i) => ({ id, name: names[i]! }));
}

export function explorerLists(dataset: Dataset, lang: Lang): ExplorerLists {
  const { metrics, regions, entities } = dataset.vocabulary;
  const lists = {
    metrics: [] as Option[],
    regions: [] as Option[],
    vendors: [] as Option[],
    periods: [] as PeriodOption[],
    statements: [] as Statement[],
  };
  const run = (list: readonly unknown[], add: () => void): Run => {
    const from = list.length + 1;
    add();
    return { from, count: list.length + 1 - from };
  };
  const addPeriod = (figure: Figure, vendor: string): void => {
    const all = statementKeys(figure);
    const rest = all.slice(figure.range ? 2 : 1);
    const [key, first] = all[0]!;
    const statements = run(lists.statements, () => {
      for (const [name, one] of rest) lists.statements.push({ key: name, citation: citeShort(dataset, one, lang) });
    });
    const said = rest.length === 0 ? EXPLORER.none : figure.conflict ? EXPLORER.disagree : EXPLORER.agree;
    lists.periods.push({
      ...statements,
      name: periodSaid(first, lang),
      key,
      highKey: figure.range ? all[1]![0] : null,
      vendor,
      citation: citeShort(dataset, first, lang),
      others: put(said, lang, { count: rest.length }),
    });
  };
  for (const metric of named(dataset.byMetric.keys(), metrics.items, lang)) {
    const figures = dataset.byMetric.get(metric.id as Figure['metric'])!;
    const inMetric = run(lists.regions, () => {
      for (const region of named(
        figures.map((one) => one.region),
        regions.items,
        lang,
      )) {
        const market = dataset.markets.get(marketKey(metric.id, region.id))!;
        const inRegion = run(lists.vendors, () => {
          for (const vendor of named(
            market.map((one) => one.entity),
            entities.items,
            lang,
          )) {
            const family = dataset.families.get(familyKey(metric.id, vendor.id, region.id))!;
            const inFamily = run(lists.periods, () => {
              for (const figure of family) addPeriod(figure, vendor.name);
            });
            lists.vendors.push({ ...inFamily, name: vendor.name });
          }
        });
        lists.regions.push({ ...inRegion, name: region.name });
      }
    });
    lists.metrics.push({ ...inMetric, name: metric.name });
  }
  return lists;
}

const holding = (list: readonly Option[], row: number): number =>
  list.findIndex(({ from, count }) => row >= from && row < from + count) + 1;

/** The choice that leads to a row of the list of periods. */
export function choiceAt({ metrics, regions, vendors, periods }: ExplorerLists, row: number): ExplorerChoice {
  const vendor = holding(vendors, row);
  const region = holding(regions, vendor);
  const metric = holding(metrics, region);
  const nameAt = (list: readonly Option[], at: number): string => list[at - 1]?.name ?? '';
  return [nameAt(metrics, metric), nameAt(regions, region), nameAt(vendors, vendor), nameAt(periods, row)];
}
