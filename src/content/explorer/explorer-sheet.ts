/**
 * The sheet on which a reader chooses a figure and reads its answer; it asks the hidden sheet and the Data sheet, and
 * nothing else.
 */
import { HEADS } from '../../core/heads';
import type { Lang, Words } from '../../core/lang';
import type { Block, Cell, CellRef, ChartSpec, Page, Picked } from '../../page/page';
import { textCell } from '../cells';
import { FIRST_ROW } from '../places';
import { barRows, statementRows, type ExplorerState } from './answer';
import { shownFormula, shownOf } from './bars';
import { besideCells, besideTitle } from './beside';
import { live, longestOf, type Ground } from './ground';
import type { ExplorerLists, PeriodOption } from './lists';
import { thereIs } from './lists-sheet';
import { CHOICE, CHOOSE, quote, type Places } from './steps';
import { EXPLORER } from './words';

/** First of the four cells that a reader fills. */
export const CHOICE_AT = { row: FIRST_ROW + 1, column: 1 } as const;
const LEVELS = [EXPLORER.metric, EXPLORER.region, EXPLORER.vendor, EXPLORER.period] as const;
const ANSWER_AT = FIRST_ROW + LEVELS.length + 3;
/** The chart and its table stand at the right, behind an empty column. */
const BESIDE = { column: LEVELS.length + 1, gap: 3 } as const;

function stateWord({ levels }: ExplorerState, level: number): Words {
  if (levels[level]!.at > 0) return EXPLORER.found;
  return levels[level]!.count === 0 ? EXPLORER.above : EXPLORER.absent;
}

function choosing({ lists, state, choice, at, lang }: Ground): Cell[][] {
  const lowered = [[lists.metrics], ...parents(lists)];
  return LEVELS.map((label, level) => {
    const { options, from, count } = state.levels[level]!;
    const [found, absent, above] = [EXPLORER.found[lang], EXPLORER.absent[lang], EXPLORER.above[lang]];
    return [
      textCell(label[lang], 'label'),
      textCell(choice[level]!, 'text', { longest: longestOf(options.map(({ name }) => name)) }),
      live(
        stateWord(state, level)[lang],
        `IF(${at.state(level, 'at')}>0,${quote(found)},IF(${at.state(level, 'count')}=0,${quote(above)},${quote(absent)}))`,
        { outcomes: { pass: found, fail: absent, open: above }, longest: longestOf([found, absent, above]) },
      ),
      live(thereIs(options.slice(from - 1, from - 1 + count), lang), at.state(level, 'there'), {
        longest: longestOf(lowered[level]!.map((some) => thereIs(some, lang))),
      }),
    ];
  });
}

/** What can be chosen on each level below the first, for every choice above it. */
const parents = ({ metrics, regions, vendors, periods }: ExplorerLists): (readonly { readonly name: string }[])[][] => [
  metrics.map(({ from, count }) => regions.slice(from - 1, from - 1 + count)),
  regions.map(({ from, count }) => vendors.slice(from - 1, from - 1 + count)),
  vendors.map(({ from, count }) => periods.slice(from - 1, from - 1 + count)),
];

interface Line {
  readonly label: Words;
  readonly text: (row: number, high: number, period: PeriodOption | null) => string;
  readonly formula: (row: string, high: string) => string;
}

function lines({ data, at, lang }: Ground): Line[] {
  const column =
    (name: string): Line['formula'] =>
    (row) =>
      `INDEX(${name},${row})&""`;
  const listed = (of: 'citation' | 'others'): string =>
    `INDEX(${at.column('periods', of)},MAX(1,${at.state(3, 'at')}))`;
  const [before, after, comma] = [EXPLORER.line[lang], EXPLORER.lineEnd[lang], EXPLORER.comma[lang]];
  const lineOf = (row: number): string =>
    data.isNumber(row, 'line') ? before + data.text(row, 'line') + after : data.text(row, 'line');
  return [
    {
      label: HEADS.exactness,
      text: (row, high) => (high === 0 ? data.text(row, 'exactness') : EXPLORER.range[lang]),
      formula: (row, high) => `IF(${high}=0,INDEX(Atlas_Exactness,${row}),${quote(EXPLORER.range[lang])})`,
    },
    { label: HEADS.basis, text: (row) => data.text(row, 'basis'), formula: column('Atlas_Period_Basis') },
    { label: EXPLORER.unit, text: (row) => data.text(row, 'unit'), formula: column('Atlas_Unit') },
    {
      label: HEADS.printed,
      text: (row, high) => data.text(row, 'printed') + (high === 0 ? '' : ` – ${data.text(high, 'printed')}`),
      formula: (row, high) => `INDEX(Atlas_Printed,${row})&IF(${high}=0,""," – "&INDEX(Atlas_Printed,MAX(1,${high})))`,
    },
    { label: HEADS.agency, text: (row) => data.text(row, 'agency'), formula: column('Atlas_Data_House') },
    {
      label: EXPLORER.source,
      text: (_row, _high, period) => period?.citation ?? '',
      formula: () => listed('citation'),
    },
    {
      label: EXPLORER.place,
      text: (row) => data.text(row, 'document') + comma + lineOf(row),
      formula: (row) =>
        `INDEX(Atlas_Document,${row})&${quote(comma)}&IF(ISNUMBER(INDEX(Atlas_Line,${row})),${quote(before)}&INDEX(Atlas_Line,${row})&${quote(after)},INDEX(Atlas_Line,${row}))`,
    },
    { label: HEADS.remark, text: (row) => data.text(row, 'remark'), formula: column('Atlas_Remark') },
    { label: EXPLORER.others, text: (_row, _high, period) => period?.others ?? '', formula: () => listed('others') },
  ];
}

function answer(ground: Ground): Cell[][] {
  const { lists, state, data, at, lang } = ground;
  const [row, high] = [at.answer('row'), at.answer('high')];
  const asked = lists.periods.map((one) => ({ one, row: data.rowOf(one.key), high: data.rowOf(one.highKey) }));
  const [missing, gone] = [EXPLORER.missing[lang], EXPLORER.gone[lang]];
  const shown = state.row > 0 ? shownOf(data, state.row, state.high, lang) : state.period ? gone : missing;
  const some = `MAX(1,${row})`;
  return [
    [
      textCell(EXPLORER.figure[lang], 'label'),
      live(
        shown,
        `IF(${row}>0,${shownFormula(some, high, lang)},IF(${at.state(3, 'at')}>0,${quote(gone)},${quote(missing)}))`,
        { outcomes: { fail: missing, open: gone } },
        'title',
      ),
    ],
    ...lines(ground).map(({ label, text, formula }): Cell[] => [
      textCell(label[lang], 'label'),
      live(state.row === 0 ? '' : text(state.row, state.high, state.period), `IF(${row}=0,"",${formula(some, high)})`, {
        longest: longestOf(asked.flatMap((one) => (one.row === 0 ? [] : text(one.row, one.high, one.one)))),
      }),
    ]),
  ];
}

function further({ lists, state, data, at }: Ground): Cell[][] {
  const { statements } = lists;
  const said = statements.map((one) => ({ ...one, row: data.rowOf(one.key) }));
  const columns = [
    ['Atlas_Shown', 'shown'],
    ['Atlas_Exactness', 'exactness'],
    ['Atlas_Data_House', 'agency'],
  ] as const;
  return Array.from({ length: statementRows(lists) }, (_, i) => {
    const [row, place] = [state.statements[i]!, at.statement(i)];
    const period = `MAX(1,${at.state(3, 'at')})`;
    const citation = row === 0 ? '' : statements[state.period!.from - 1 + i]!.citation;
    const [shown, exactness, agency] = columns.map(([name, column]) =>
      live(data.text(row, column), `IF(${place}=0,"",INDEX(${name},MAX(1,${place}))&"")`, {
        longest: longestOf(said.map((one) => data.text(one.row, column))),
      }),
    );
    const source = live(
      citation,
      `IF(${place}=0,"",INDEX(${at.column('statements', 'citation')},INDEX(${at.column('periods', 'from')},${period})+${i}))`,
      { longest: longestOf(said.map((one) => one.citation)) },
    );
    return [shown!, source, exactness!, agency!];
  });
}

export function explorerPage(ground: Ground, chart: ChartSpec): Page {
  const { lists, choice, lang } = ground;
  const head = (...words: readonly Words[]): Cell[] => words.map((one) => textCell(one[lang], 'header'));
  const table = (at: CellRef, name: string, title: Words, cells: readonly (readonly Cell[])[]): Block => ({
    kind: 'table',
    ...at,
    name,
    title: title[lang],
    cells,
  });
  const left = (row: number): CellRef => ({ row, column: 0 });
  const right = (row: number): CellRef => ({ row, column: BESIDE.column });
  const heading = (at: CellRef, ...cells: readonly Cell[]): Block => ({
    kind: 'heading',
    ...at,
    cells: cells.map((cell) => [cell]),
  });
  const answered = answer(ground);
  const name = [0, 2, 1, 3].map((i) => choice[i]).join(EXPLORER.comma[lang]);
  const nameFormula = [1, 3, 2, 4].map((i) => `INDEX(${CHOICE},${i})`).join(`&${quote(EXPLORER.comma[lang])}&`);
  const furtherAt = ANSWER_AT + answered.length + 1;
  const besideHeads = head(EXPLORER.period, EXPLORER.vendor, EXPLORER.figure, HEADS.exactness);
  const blocks: Block[] = [
    heading(left(0), textCell(EXPLORER.title[lang], 'title'), textCell(EXPLORER.summary[lang], 'note')),
    table(left(FIRST_ROW), 'Atlas_explorer', EXPLORER.title, [
      head(EXPLORER.what, EXPLORER.choice, EXPLORER.state, EXPLORER.there),
      ...choosing(ground),
    ]),
    heading(left(ANSWER_AT - 1), live(name, nameFormula, {}, 'subtitle')),
    { kind: 'notes', ...left(ANSWER_AT), cells: answered },
    table(left(furtherAt), 'Atlas_explorer_statements', EXPLORER.others, [
      head(EXPLORER.also, EXPLORER.source, HEADS.exactness, HEADS.agency),
      ...further(ground),
    ]),
    // Down to the answer's last line: texts there end before the chart.
    {
      kind: 'chart',
      ...right(FIRST_ROW),
      rows: furtherAt - 1 - FIRST_ROW,
      columns: besideHeads.length,
      framed: true,
      chart,
    },
    heading(right(furtherAt - 1), besideTitle(ground)),
    table(right(furtherAt), 'Atlas_explorer_beside', EXPLORER.chart, [besideHeads, ...besideCells(ground)]),
  ];
  return {
    id: 'explorer',
    topic: 'front',
    lang,
    title: EXPLORER.title[lang],
    summary: EXPLORER.summary[lang],
    widths: Array.from({ length: BESIDE.column }, () => BESIDE.gap),
    rowCount: furtherAt + 1 + Math.max(statementRows(lists), barRows(lists)),
    blocks,
    notes: [],
    sourceLine: '',
  };
}

export const pickedCells = (lang: Lang, at: Places): Picked[] =>
  LEVELS.map((label, level) => ({
    row: CHOICE_AT.row + level,
    column: CHOICE_AT.column,
    list: CHOOSE[level]!,
    options: at.options(level),
    prompt: { title: label[lang], text: EXPLORER.prompt[lang] },
    refusal: { title: label[lang], text: EXPLORER.refusal[lang] },
  }));
