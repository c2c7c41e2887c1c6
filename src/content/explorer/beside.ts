/** What stands beside the answer: every figure of the metric in the region, as bars and as a table. */
import type { Lang } from '../../core/lang';
import type { Cell, ChartSeries, ChartSpec } from '../../page/page';
import { barOptions, barRows } from './answer';
import { shownOf } from './bars';
import { live, longestOf, type Ground } from './ground';
import type { PeriodOption } from './lists';
import { CHOICE, quote } from './steps';
import { EXPLORER } from './words';

export function besideCells({ lists, state, data, at, lang }: Ground): Cell[][] {
  const { periods } = lists;
  const range = EXPLORER.range[lang];
  const exactnessOf = (row: number, high: number): string => (high > 0 ? range : data.text(row, 'exactness'));
  const options = barOptions(lists, data);
  return state.bars.map((bar, i) => {
    const [row, high, place] = [at.bar(i, 'row'), at.bar(i, 'high'), `MAX(1,${at.bar(i, 'at')})`];
    const possible = [...options[i]!].flatMap((one) => periods[one - 1] ?? []);
    const longest = (text: (one: PeriodOption) => string): Partial<Cell> => ({
      longest: longestOf(possible.map(text)),
    });
    const period = bar.row > 0 ? periods[bar.at - 1] : undefined;
    const listed = (of: 'vendor' | 'name'): Cell =>
      live(
        period?.[of] ?? '',
        `IF(${row}=0,"",INDEX(${at.column('periods', of)},${place}))`,
        longest((one) => one[of]),
      );
    return [
      listed('name'),
      listed('vendor'),
      live(
        shownOf(data, bar.row, bar.high, lang),
        at.bar(i, 'shown'),
        longest((one) => shownOf(data, data.rowOf(one.key), data.rowOf(one.highKey), lang)),
      ),
      live(
        exactnessOf(bar.row, bar.high),
        `IF(${row}=0,"",IF(${high}=0,INDEX(Atlas_Exactness,MAX(1,${row})),${quote(range)}))`,
        longest((one) => exactnessOf(data.rowOf(one.key), data.rowOf(one.highKey))),
      ),
    ];
  });
}

/** Whose figures stand below: the metric and the region, and how many there are where not all fit. */
export function besideTitle({ lists, state, choice, at, lang }: Ground): Cell {
  const bars = barRows(lists);
  const { from, to } = state.market;
  const count = from === 0 ? 0 : to - from + 1;
  const comma = EXPLORER.comma[lang];
  const [before, between, after] = EXPLORER.besideSome[lang].replace('{shown}', String(bars)).split(/(\{count\})/) as [
    string,
    string,
    string,
  ];
  const counted = `${at.answer('marketTo')}-${at.answer('marketFrom')}+1`;
  return live(
    from === 0
      ? ''
      : choice[0] +
          comma +
          choice[1] +
          (count > bars ? before + between.replace('{count}', String(count)) + after : ''),
    `IF(${at.answer('marketFrom')}=0,"",INDEX(${CHOICE},1)&${quote(comma)}&INDEX(${CHOICE},2)&IF(${counted}>${bars},${quote(before)}&(${counted})&${quote(after)},""))`,
    {},
    'subtitle',
  );
}

export function chartOf(series: readonly ChartSeries[], sheet: string, lang: Lang): ChartSpec {
  return {
    id: 'explorer',
    type: 'bar',
    title: EXPLORER.chart[lang],
    valueAxis: '',
    format: 'General',
    altText: EXPLORER.alt[lang],
    sourceLine: EXPLORER.legend[lang],
    series,
    follows: { sheet },
  };
}
