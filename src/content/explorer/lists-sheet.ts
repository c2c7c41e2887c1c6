/** The hidden sheet behind the Explorer: what can be chosen, and what follows from a choice, a cell a step. */
import { quoted } from '../../page/sheet-names';
import { cellAddress, type Block, type Cell, type CellRef, type ChartSeries, type Page } from '../../page/page';
import type { Lang } from '../../core/lang';
import { QUALIFIER_WORDS } from '../../core/format';
import { textCell } from '../cells';
import { put } from '../front';
import { MOST, statementRows, type DataRows, type ExplorerState } from './answer';
import type { ExplorerLists } from './lists';
import { EXPLORER } from './words';

/** Names that formulas and drop-down lists go by. */
export const CHOICE = 'Atlas_Choice';
export const CHOOSE = [
  'Atlas_Choose_Metric',
  'Atlas_Choose_Region',
  'Atlas_Choose_Vendor',
  'Atlas_Choose_Period',
] as const;

/** Row of the heads; lists begin below. */
const TOP = 3;
const FIRST = TOP + 1;
/** Columns of the lists, those of the state, and those of the bars. */
const LISTS = {
  metrics: { name: 6, from: 7, count: 8 },
  regions: { name: 10, from: 11, count: 12 },
  vendors: { name: 14, from: 15, count: 16 },
  periods: { name: 18, from: 19, count: 20, key: 21, high: 22, vendor: 23, others: 24, citation: 25 },
  statements: { key: 27, citation: 28 },
} as const;
const LEVELS = ['metrics', 'regions', 'vendors', 'periods'] as const;
const STATE = { chosen: 0, from: 1, to: 2, count: 3, at: 4, options: 5, there: 5 + MOST.options } as const;
const FOUND = FIRST + STATE.there + 2;
const ANSWER = ['key', 'row', 'high', 'familyFrom', 'familyCount', 'marketFrom', 'marketTo'] as const;
const SLOTS = FOUND + ANSWER.length + 1;
const BARS = 30;
const BAR = ['candidate', 'at', 'row', 'high', 'shown', 'label', 'length', 'kind', 'below'] as const;
/** What bars are drawn as: the series of the chart. */
const SERIES = ['below', 'chosen', 'other', 'chosenOpen', 'otherOpen'] as const;
const COLORS = ['FFFFFF', 'FF6900', '9AA0A6', 'FF6900', '6B7280'] as const;

const fixed = (row: number, column: number): string =>
  cellAddress({ row, column }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/** What would stand for other characters in a look-up stands for itself. */
const literal = (formula: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${formula},"~","~~"),"*","~*"),"?","~?")`;
const literalText = (text: string): string => text.replace(/[~*?]/g, '~$&');

const text = (value: string): Cell => textCell(value, 'mark');
const number = (value: number): Cell => ({ ...textCell(String(value), 'count'), value, format: 'General' });
const live = (value: string | number, formula: string): Cell => ({
  ...(typeof value === 'number' ? number(value) : text(value)),
  formulas: { native: [formula], addin: [formula] },
});

/** Addresses on the hidden sheet, for formulas on it and on the Explorer. */
export class Places {
  private readonly prefix: string;
  constructor(
    private readonly lists: ExplorerLists,
    private readonly sheet: string,
    here = false,
  ) {
    this.prefix = here ? '' : `${quoted(sheet)}!`;
  }
  elsewhere(): Places {
    return new Places(this.lists, this.sheet);
  }
  private one(row: number, column: number): string {
    return this.prefix + fixed(row, column);
  }
  /** A column of a list. */
  column<L extends keyof typeof LISTS>(list: L, of: keyof (typeof LISTS)[L]): string {
    const column = LISTS[list][of] as number;
    const rows = Math.max(1, this.lists[list].length);
    // One row more: what is named when there is nothing to choose.
    const last = FIRST + rows - 1 + (of === 'name' ? 1 : 0);
    return `${this.prefix}${fixed(FIRST, column)}:${fixed(last, column)}`;
  }
  state(level: number, of: keyof typeof STATE, option = 0): string {
    return this.one(FIRST + STATE[of] + option, 1 + level);
  }
  answer(of: (typeof ANSWER)[number]): string {
    return this.one(FOUND + ANSWER.indexOf(of), 1);
  }
  statement(i: number): string {
    return this.one(SLOTS + i, 1);
  }
  bar(i: number, of: (typeof BAR)[number]): string {
    return this.one(FIRST + i, BARS + BAR.indexOf(of));
  }
  /** What a defined name of the options of a level stands for. */
  options(level: number): string {
    const names = this.column(LEVELS[level]!, 'name');
    return `INDEX(${names},${this.state(level, 'from')}):INDEX(${names},${this.state(level, 'to')})`;
  }
}

const seriesColumn = (s: number): number => BARS + BAR.length - 1 + s;

export function shownOf(data: DataRows, row: number, high: number, lang: Lang): string {
  if (row === 0) return '';
  return data.text(row, 'shown') + (high === 0 ? '' : EXPLORER.join[lang] + data.text(high, 'shown'));
}

/** The options of a level in words: the first few, and how many there are. */
export function thereIs(options: readonly { readonly name: string }[], lang: Lang): string {
  const named = options.slice(0, MOST.options).map(({ name }) => name);
  const more = options.length > MOST.options ? put(EXPLORER.more, lang, { count: options.length }) : '';
  return named.join(EXPLORER.list[lang]) + more;
}

function levelCells(level: number, state: ExplorerState, choice: string, at: Places, lang: Lang): Cell[] {
  const { options, from, to, count, at: found } = state.levels[level]!;
  const own = options.slice(from - 1, from - 1 + count);
  const list = LEVELS[level]!;
  const above = level === 0 ? '' : at.state(level - 1, 'at');
  const parent = LEVELS[level - 1];
  const of = (what: 'from' | 'count', none: number): string =>
    `IF(${above}=0,${none},INDEX(${at.column(parent!, what)},${above}))`;
  const given = (value: number, formula: () => string): Cell => (level === 0 ? number(value) : live(value, formula()));
  const names = at.column(list, 'name');
  const first = at.state(level, 'from');
  const counted = at.state(level, 'count');
  const joined = (i: number): string =>
    own
      .slice(0, i + 1)
      .map(({ name }) => name)
      .join(EXPLORER.list[lang]);
  const [before, after] = EXPLORER.more[lang].split('{count}') as [string, string];
  return [
    live(literalText(choice), literal(`INDEX(${CHOICE},${level + 1})&""`)),
    given(from, () => of('from', options.length + 1)),
    given(to, () => `IF(${counted}=0,${first},${first}+${counted}-1)`),
    given(count, () => of('count', 0)),
    live(found, `IF(${counted}=0,0,IFERROR(MATCH(${at.state(level, 'chosen')},${CHOOSE[level]!},0)+${first}-1,0))`),
    ...Array.from({ length: MOST.options }, (_, i) =>
      live(
        joined(i),
        i === 0
          ? `IF(${counted}=0,"",INDEX(${names},${first}))`
          : `IF(${counted}>${i},${at.state(level, 'options', i - 1)}&${quote(EXPLORER.list[lang])}&INDEX(${names},${first}+${i}),${at.state(level, 'options', i - 1)})`,
      ),
    ),
    live(
      thereIs(own, lang),
      `${at.state(level, 'options', MOST.options - 1)}&IF(${counted}>${MOST.options},${quote(before)}&${counted}&${quote(after)},"")`,
    ),
  ];
}

/** `IF(row=0,0,IFERROR(MATCH(key,Atlas_Key,0),0))` */
const rowFormula = (there: string, key: string): string => `IF(${there},IFERROR(MATCH(${key},Atlas_Key,0),0),0)`;
const highFormula = (at: Places, row: string, period: string): string =>
  `IF(${row}=0,0,IF(INDEX(${at.column('periods', 'high')},${period})="",0,IFERROR(MATCH(INDEX(${at.column('periods', 'high')},${period}),Atlas_Key,0),0)))`;

export const shownFormula = (row: string, high: string, lang: Lang): string =>
  `INDEX(Atlas_Shown,${row})&IF(${high}=0,"",${quote(EXPLORER.join[lang])}&INDEX(Atlas_Shown,MAX(1,${high})))`;

function answerCells(state: ExplorerState, at: Places): Cell[] {
  const period = at.state(3, 'at');
  const vendor = at.state(2, 'at');
  const region = at.state(1, 'at');
  const { row, high, family, market } = state;
  const inFamily = (what: 'from' | 'count'): string => `IF(${vendor}=0,0,${at.state(3, what)})`;
  const [from, count] = [at.column('vendors', 'from'), at.column('vendors', 'count')];
  const [first, last] = [at.state(2, 'from'), at.state(2, 'to')];
  return [
    live(
      state.period ? literalText(state.period.key) : '',
      `IF(${period}=0,"",INDEX(${at.column('periods', 'key')},MAX(1,${period})))`,
    ),
    live(row, rowFormula(`${period}>0`, at.answer('key'))),
    live(high, highFormula(at, at.answer('row'), period)),
    live(family.from, inFamily('from')),
    live(family.count, inFamily('count')),
    live(market.from, `IF(${region}=0,0,INDEX(${from},${first}))`),
    live(market.to, `IF(${region}=0,0,INDEX(${from},${last})+INDEX(${count},${last})-1)`),
  ];
}

interface Bars {
  readonly cells: readonly (readonly Cell[])[];
  /** A line a bar: label, then the value of each series. */
  readonly drawn: readonly (readonly [label: string, ...values: (number | null)[]])[];
}

function barCells(lists: ExplorerLists, state: ExplorerState, data: DataRows, at: Places, lang: Lang): Bars {
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
    const low = bar.row === 0 ? 0 : data.value(bar.row);
    const below = bar.row === 0 || bar.high === 0 ? '' : low;
    const length = bar.row === 0 ? '' : bar.high === 0 ? low : data.value(bar.high) - low;
    const open = bar.high > 0 || !solid.includes(data.text(bar.row, 'exactness'));
    const kind = bar.row === 0 ? 0 : (bar.at === state.levels[3]!.at ? 1 : 2) + (open ? 2 : 0);
    const [family, count] = [at.answer('familyFrom'), at.answer('familyCount')];
    const behind = `${at.answer('marketFrom')}+${i}-${count}`;
    drawn.push([
      label,
      below === '' ? null : below,
      ...[1, 2, 3, 4].map((k) => (k === kind ? (length as number) : null)),
    ]);
    const listed = (column: 'key' | 'vendor' | 'name'): string =>
      `INDEX(${at.column('periods', column)},MAX(1,${of('at')}))`;
    return [
      live(
        bar.candidate,
        `IF(${i + 1}<=${count},${family}+${i},IF(${at.answer('marketFrom')}=0,0,${behind}+IF(AND(${count}>0,${behind}>=${family}),${count},0)))`,
      ),
      live(bar.at, `IF(OR(${i + 1}<=${count},${of('candidate')}<=${at.answer('marketTo')}),${of('candidate')},0)`),
      live(bar.row, rowFormula(`${of('at')}>0`, listed('key'))),
      live(bar.high, highFormula(at, of('row'), of('at'))),
      live(shown, `IF(${of('row')}=0,"",${shownFormula(`MAX(1,${of('row')})`, of('high'), lang)})`),
      live(
        label,
        `IF(${of('row')}=0,"",${listed('vendor')}&${quote(EXPLORER.comma[lang])}&${listed('name')}&${quote(EXPLORER.colon[lang])}&${of('shown')})`,
      ),
      live(
        length,
        `IF(${of('row')}=0,"",IF(${of('high')}=0,INDEX(Atlas_Value,MAX(1,${of('row')})),INDEX(Atlas_Value,MAX(1,${of('high')}))-INDEX(Atlas_Value,${of('row')})))`,
      ),
      live(
        kind,
        `IF(${of('row')}=0,0,IF(${of('at')}=${at.state(3, 'at')},1,2)+IF(OR(${of('high')}>0,AND(${solid.map((word) => `INDEX(Atlas_Exactness,MAX(1,${of('row')}))<>${quote(word)}`).join(',')})),2,0))`,
      ),
      live(below, `IF(OR(${of('row')}=0,${of('high')}=0),"",INDEX(Atlas_Value,MAX(1,${of('row')})))`),
      ...[1, 2, 3, 4].map((k) => live(k === kind ? length : '', `IF(${of('kind')}=${k},${of('length')},"")`)),
    ];
  });
  return { cells, drawn };
}

function listCells(lists: ExplorerLists, lang: Lang): Block[] {
  const nothing = text('–');
  const block = (column: number, heads: readonly string[], rows: readonly (readonly Cell[])[]): Block => ({
    kind: 'notes',
    row: TOP,
    column,
    cells: [heads.map((head) => text(head)), ...rows],
  });
  const run = ({ from, count }: { readonly from: number; readonly count: number }): Cell[] => [
    number(from),
    number(count),
  ];
  const level = (list: 'metrics' | 'regions' | 'vendors', head: string): Block =>
    block(
      LISTS[list].name,
      [head, 'from', 'count'],
      [...lists[list].map((one) => [text(one.name), ...run(one)]), [nothing]],
    );
  return [
    level('metrics', EXPLORER.metric[lang]),
    level('regions', EXPLORER.region[lang]),
    level('vendors', EXPLORER.vendor[lang]),
    block(
      LISTS.periods.name,
      [
        EXPLORER.period[lang],
        'from',
        'count',
        'key',
        'high',
        EXPLORER.vendor[lang],
        EXPLORER.others[lang],
        EXPLORER.source[lang],
      ],
      [
        ...lists.periods.map((one) => [
          text(one.name),
          ...run(one),
          text(literalText(one.key)),
          one.highKey === null ? { ...text(''), value: null } : text(literalText(one.highKey)),
          text(one.vendor),
          text(one.others),
          text(one.citation),
        ]),
        [nothing],
      ],
    ),
    block(
      LISTS.statements.key,
      ['key', EXPLORER.source[lang]],
      lists.statements.map(({ key, citation }) => [text(literalText(key)), text(citation)]),
    ),
  ];
}

export interface ListsSheet {
  readonly page: Page;
  readonly series: readonly ChartSeries[];
}

export function listsSheet(
  lists: ExplorerLists,
  state: ExplorerState,
  choice: readonly string[],
  data: DataRows,
  { lang, name, sheet }: { readonly lang: Lang; readonly name: string; readonly sheet: string },
): ListsSheet {
  const at = new Places(lists, sheet, true);
  const levels = LEVELS.map((_, level) => levelCells(level, state, choice[level]!, at, lang));
  const heads = [EXPLORER.metric, EXPLORER.region, EXPLORER.vendor, EXPLORER.period].map((one) => text(one[lang]));
  const labels = [
    'chosen',
    'from',
    'to',
    'count',
    'at',
    ...Array.from({ length: MOST.options }, (_, i) => `options ${i + 1}`),
    'there is',
  ];
  const bars = barCells(lists, state, data, at, lang);
  const statements = Array.from({ length: statementRows(lists) }, (_, i) => {
    const period = at.state(3, 'at');
    const of = (column: 'from' | 'count'): string => `INDEX(${at.column('periods', column)},MAX(1,${period}))`;
    return [
      text(`statement ${i + 1}`),
      live(
        state.statements[i]!,
        `IF(${period}=0,0,IF(${of('count')}<${i + 1},0,IFERROR(MATCH(INDEX(${at.column('statements', 'key')},${of('from')}+${i}),Atlas_Key,0),0)))`,
      ),
    ];
  });
  const title = put(EXPLORER.listsTitle, lang, { name });
  const blocks: Block[] = [
    { kind: 'heading', row: 0, column: 0, cells: [[textCell(title, 'title')]] },
    {
      kind: 'notes',
      row: TOP,
      column: 0,
      cells: [[text(''), ...heads], ...labels.map((label, i) => [text(label), ...levels.map((cells) => cells[i]!)])],
    },
    {
      kind: 'notes',
      row: FOUND,
      column: 0,
      cells: answerCells(state, at).map((cell, i) => [text(ANSWER[i]!), cell]),
    },
    { kind: 'notes', row: SLOTS, column: 0, cells: statements },
    ...listCells(lists, lang),
    {
      kind: 'notes',
      row: TOP,
      column: BARS,
      cells: [[...BAR.slice(0, -1), ...SERIES].map((head) => text(head)), ...bars.cells],
    },
  ];
  const rows = Math.max(...blocks.map((block) => block.row + (block.kind === 'chart' ? 0 : block.cells.length)));
  const ref = (row: number, column: number): CellRef => ({ row, column });
  const labelColumn = BARS + BAR.indexOf('label');
  return {
    page: {
      id: 'explorer-lists',
      topic: 'front',
      lang,
      title,
      summary: '',
      widths: [],
      rowCount: rows,
      blocks,
      notes: [],
      sourceLine: '',
    },
    series: SERIES.map((one, s) => ({
      name: one,
      nameRef: ref(TOP, seriesColumn(s)),
      color: COLORS[s]!,
      categories: bars.drawn.map(([label]) => label),
      categoryRefs: bars.drawn.map((_, i) => ref(FIRST + i, labelColumn)),
      values: bars.drawn.map((line) => line[1 + s] as number | null),
      labels: bars.drawn.map(([label]) => label),
      valueRefs: bars.drawn.map((_, i) => ref(FIRST + i, seriesColumn(s))),
    })),
  };
}
