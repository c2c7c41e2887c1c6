/**
 * Charts as a reader sees them on paper: each in one piece, its title, labels, source and colours in the very place
 * where it stands.
 */
import type { ChartSpec } from '../../src/page/page';
import { MARGINS } from '../../src/hosts/file/paper/paper';
import type { PlannedBook, PlannedChart, PlannedSheet } from '../../src/hosts/file/layout/plan';
import { bare, coloured, pictureOf, placesOf, type Picture, type Box, type PaperPage, type Word } from './paper';

interface Drawn {
  readonly chart: PlannedChart;
  readonly sheet: PlannedSheet;
}
export const chartsOf = (plan: PlannedBook): Drawn[] =>
  plan.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ chart, sheet })));

const coloursIn = (chart: ChartSpec): string[] => [
  ...new Set(chart.series.flatMap((one) => one.pointColors ?? [one.color])),
];
/** The smallest markers: some pixels each. */
const LEAST = 12;
const POINTS_PER_INCH = 72;
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_DIGIT = 7;
/** From a chart's frame to its title. */
const INSET = 8;
/** Enough of the line under a chart to tell it from another. */
const SOURCE = 12;

/**
 * The frame of a chart whose title stands at this word. Its sheet fills the paper from margin to margin, in whatever
 * font.
 */
function frameOf(title: Word, { chart, sheet }: Drawn, page: PaperPage, digit: number): Box {
  const across = sheet.widths.reduce((sum, width) => sum + width, 0);
  const paper = page.width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
  const [left, top] = [title.left - INSET, title.top - INSET];
  return {
    left,
    top,
    right: left + (chart.width / PIXELS_PER_DIGIT / across) * paper + INSET,
    bottom: top + chart.height * POINTS_PER_PIXEL * (paper / (across * digit)) + INSET,
  };
}

interface Printed {
  readonly pages: readonly PaperPage[];
  /** Points that a digit of ten points takes in the font it is printed in. */
  readonly digit: number;
  readonly picture: (page: number) => Picture;
}
export function printed(pdf: string, pages: readonly PaperPage[], digit: number): Printed {
  const known = new Map<number, Picture>();
  const picture = (page: number): Picture => {
    const found = known.get(page) ?? pictureOf(pdf, page, `${pdf}-page`);
    known.set(page, found);
    return found;
  };
  return { pages, digit, picture };
}

/** What of a chart is not where it should be, if its title stands at this word. */
function missingAt(paper: Printed, at: number, title: Word, drawn: Drawn): string[] {
  const { spec } = drawn.chart;
  const page = paper.pages[at]!;
  const box = frameOf(title, drawn, page, paper.digit);
  const inside = page.words
    .filter(
      (word) => word.left >= box.left && word.right <= box.right && word.top >= box.top && word.bottom <= box.bottom,
    )
    .map(({ text }) => text)
    .join('');
  const texts = [
    ...spec.series.flatMap((one) => one.labels.filter((_, i) => one.values[i] !== null)),
    spec.sourceLine.slice(0, SOURCE),
  ];
  return [
    ...texts.filter((text) => !inside.includes(bare(text))),
    ...coloursIn(spec).filter((colour) => coloured(paper.picture(at), box, colour) < LEAST),
  ];
}

export function missingCharts(paper: Printed, charts: readonly Drawn[]): { chart: string; missing: string }[] {
  return charts.flatMap((drawn) => {
    // A sheet or a table may have the same title: the chart is where the least is missing.
    const tries = paper.pages.flatMap(({ words }, at) =>
      placesOf(words, drawn.chart.spec.title).map((title) => missingAt(paper, at, title, drawn)),
    );
    const [least = ['title']] = tries.sort((a, b) => a.length - b.length);
    return least.map((missing) => ({ chart: drawn.chart.spec.id, missing }));
  });
}
