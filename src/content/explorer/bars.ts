/** The bars of the chart: which figure each shows, what it is drawn as, and how long it is. */
import { QUALIFIER_WORDS } from '../../core/format';
import type { Lang } from '../../core/lang';
import type { Cell } from '../../page/page';
import type { DataRows, ExplorerState } from './answer';
import type { ExplorerLists } from './lists';
import { BAR, BARS, live, quote, type Places } from './steps';
import { EXPLORER } from './words';

/** What bars are drawn as: the series of the chart. */
export const SERIES = ['below', 'chosenBar', 'otherBar', 'chosenOpen', 'otherOpen'] as const;
export const COLORS = ['FFFFFF', 'FF6900', '9AA0A6', 'FF6900', '6B7280'] as const;

export const seriesColumn = (s: number): number => BARS + BAR.length - 1 + s;

export function shownOf(data: DataRows, row: number, high: number, lang: Lang): string {
  if (row === 0) return '';
  return data.text(row, 'shown') + (high === 0 ? '' : EXPLORER.join[lang] + data.text(high, 'shown'));
}

/** `IF(row=0,0,IFERROR(MATCH(key,Atlas_Key,0),0))` */
export const rowFormula = (there: string, key: string): string => `IF(${there},IFERROR(MATCH(${key},Atlas_Key,0),0),0)`;
export const highFormula = (at: Places, row: string, period: string): string =>
  `IF(${row}=0,0,IF(INDEX(${at.column('periods', 'high')},${period})="",0,IFERROR(MATCH(INDEX(${at.column('periods', 'high')},${period}),Atlas_Key,0),0)))`;

export const shownFormula = (row: string, high: string, lang: Lang): string =>
  `INDEX(Atlas_Shown,${row})&IF(${high}=0,"",${quote(EXPLORER.join[lang])}&INDEX(Atlas_Shown,MAX(1,${high})))`;

const iff = (test: string, then: string, otherwise: string): string => `IF(${test},${then},${otherwise})`;
/** What stands in a row of the Data sheet; asked of no row, the first one answers, and nobody shows it. */
const inData = (name: string, row: string): string => `INDEX(${name},MAX(1,${row}))`;

export interface Bars {
  readonly cells: readonly (readonly Cell[])[];
  /** A line a bar: label, then the value of each series. */
  readonly drawn: readonly (readonly [label: string, ...values: (number | null)[]])[];
}

export function barCells(lists: ExplorerLists, state: ExplorerState, data: DataRows, at: Places, lang: Lang): Bars {
  const solid = [QUALIFIER_WORDS.exact[lang], QUALIFIER_WORDS.about[lang]];
  const drawn: (readonly [string, ...(number | null)[]])[] = [];
  const cells = state.bars.map((bar, i) => {
    const of = (what: (typeof BAR)[number]): string => at.bar(i, what);
    const period = lists.periods[bar.at - 1];
    const shown = shownOf(data, bar.row, bar.high, lang);
    const label =
      period && bar.row > 0
        ? `${period.vendor}${EXPLORER.comma[lang]}${period.name}${EXPLORER.colon[lang]}${shown}`
        : '';
    // What is counted in another unit has no length beside it.
    const measured = bar.row > 0 && data.text(bar.row, 'unit') === data.text(state.measuredBy, 'unit');
    const low = bar.row === 0 ? 0 : data.value(bar.row);
    const below = !measured || bar.high === 0 ? '' : low;
    const length = bar.row === 0 ? '' : bar.high === 0 ? low : data.value(bar.high) - low;
    const open = bar.high > 0 || !solid.includes(data.text(bar.row, 'exactness'));
    const kind = !measured ? 0 : (bar.at === state.levels[3]!.at ? 1 : 2) + (open ? 2 : 0);
    const [family, count] = [at.answer('familyFrom'), at.answer('familyCount')];
    const behind = `${at.answer('marketFrom')}+${i}-${count}`;
    drawn.push([
      label,
      below === '' ? null : below,
      ...[1, 2, 3, 4].map((k) => (k === kind ? (length as number) : null)),
    ]);
    const [row, high] = [of('row'), of('high')];
    const isOpen = solid.map((word) => `${inData('Atlas_Exactness', row)}<>${quote(word)}`).join(',');
    const isOtherUnit = `${inData('Atlas_Unit', row)}<>${inData('Atlas_Unit', at.answer('measuredBy'))}`;
    const isChosen = `${of('at')}=${at.state(3, 'at')}`;
    const listed = (column: 'key' | 'vendor' | 'name'): string =>
      `INDEX(${at.column('periods', column)},MAX(1,${of('at')}))`;
    return [
      live(
        bar.candidate,
        iff(
          `${i + 1}<=${count}`,
          `${family}+${i}+${at.answer('skipped')}`,
          iff(
            `${at.answer('marketFrom')}=0`,
            '0',
            `${behind}+${iff(`AND(${count}>0,${behind}>=${family})`, count, '0')}`,
          ),
        ),
      ),
      live(bar.at, `IF(OR(${i + 1}<=${count},${of('candidate')}<=${at.answer('marketTo')}),${of('candidate')},0)`),
      live(bar.row, rowFormula(`${of('at')}>0`, listed('key'))),
      live(bar.high, highFormula(at, row, of('at'))),
      live(shown, iff(`${row}=0`, '""', shownFormula(`MAX(1,${row})`, high, lang))),
      live(
        label,
        iff(
          `${row}=0`,
          '""',
          [
            listed('vendor'),
            quote(EXPLORER.comma[lang]),
            listed('name'),
            quote(EXPLORER.colon[lang]),
            of('shown'),
          ].join('&'),
        ),
      ),
      live(
        length,
        iff(
          `${row}=0`,
          '""',
          iff(`${high}=0`, inData('Atlas_Value', row), `${inData('Atlas_Value', high)}-INDEX(Atlas_Value,${row})`),
        ),
      ),
      live(
        kind,
        iff(
          `${row}=0`,
          '0',
          iff(isOtherUnit, '0', `${iff(isChosen, '1', '2')}+${iff(`OR(${high}>0,AND(${isOpen}))`, '2', '0')}`),
        ),
      ),
      live(below, iff(`OR(${of('kind')}=0,${high}=0)`, '""', inData('Atlas_Value', row))),
      ...[1, 2, 3, 4].map((k) => live(k === kind ? length : '', iff(`${of('kind')}=${k}`, of('length'), '""'))),
    ];
  });
  return { cells, drawn };
}
