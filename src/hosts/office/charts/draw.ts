/** Draws charts as they are planned (ExcelApi 1.9). Queues calls only; the caller sends them with everything else. */
import type { Rect } from '../../../page/grid';
import { CHART_KINDS, type ChartKind } from '../../../page/chart-kinds';
import { formulaText, type CellRef, type Formula } from '../../../page/page';
import { CHART_LOOK, LOOKS } from '../looks';
import { writtenText } from '../matrices';
import { OFFICE_CHARTS } from './kinds';
import type { ChartPlan, PointPlan, SeriesPlan } from './plan';

/** @param points width of the sheet's columns under the page, in points, once the page stands there. */
export function drawCharts(
  sheet: Excel.Worksheet,
  plans: readonly ChartPlan[],
  origin: CellRef,
  points: readonly number[],
): void {
  for (const plan of plans) drawChart(sheet, plan, origin, points);
}

const asFormula = (content: CellRef | Formula): Formula => ('row' in content ? [content] : content);

/** What helper cells hold: written before the charts that read them. */
function fillHelpers(plan: ChartPlan, origin: CellRef, cells: (area: Rect) => Excel.Range): void {
  for (const { area, contents } of plan.helpers) {
    const range = cells(area);
    range.numberFormat = contents.map(() => ['General']);
    range.formulas = contents.map((content) => [
      content === null
        ? '=NA()'
        : typeof content === 'number'
          ? content
          : `=${formulaText(asFormula(content), origin)}`,
    ]);
  }
}

/**
 * Merged over the chart's width and not broken into lines: rows beside a table keep their height, and what is longer is
 * in the cell.
 */
function writeCaptions({ captions }: ChartPlan, cells: (area: Rect) => Excel.Range): void {
  for (const { area, text, role } of captions) {
    const range = cells(area);
    const [content, format] = writtenText(text);
    const { size, color, italic } = LOOKS[role];
    range.merge(true);
    const first = cells({ ...area, columns: 1 });
    first.numberFormat = [[format]];
    first.formulas = [[content]];
    first.format.wrapText = false;
    if (size) first.format.font.size = size;
    if (color) first.format.font.color = color;
    if (italic) first.format.font.italic = true;
  }
}

function drawChart(sheet: Excel.Worksheet, plan: ChartPlan, origin: CellRef, points: readonly number[]): void {
  const cells = (area: Rect): Excel.Range =>
    sheet.getRangeByIndexes(origin.row + area.row, origin.column + area.column, area.rows, area.columns);
  fillHelpers(plan, origin, cells);
  writeCaptions(plan, cells);
  const first = plan.series[0]!.values;
  const chart = sheet.charts.add(plan.type, cells(first), first.columns > 1 ? 'Rows' : 'Columns');
  chart.name = plan.name;
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    if (index === 0) drawn.name = series.name;
    drawn.setValues(cells(series.values));
    drawn.setXAxisValues(cells(series.categories));
    paintSeries(drawn, series, plan);
  });
  const { legend } = chart;
  paintTitle(chart.title, plan);
  legend.visible = plan.legend;
  if (plan.legend) legend.position = 'Bottom';
  if (plan.hasAxes) paintAxes(chart.axes, plan);
  place(chart, plan.area, cells, points);
}

/** Excel breaks a long title into lines of the chart's width. */
function paintTitle(title: Excel.ChartTitle, { title: text, topic }: ChartPlan): void {
  title.text = topic === null ? text : `${topic}\n${text}`;
  title.format.font.bold = true;
  title.format.font.size = CHART_LOOK.title;
  title.format.font.color = CHART_LOOK.ink;
  if (topic === null) return;
  const { font } = title.getSubstring(0, topic.length);
  font.bold = false;
  font.size = CHART_LOOK.text;
  font.color = CHART_LOOK.soft;
}

/** Over its rows and columns, but not stretched: columns of texts can be several times as wide as a chart should be. */
function place(chart: Excel.Chart, area: Rect, cells: (area: Rect) => Excel.Range, points: readonly number[]): void {
  const corner = (row: number, column: number): Excel.Range => cells({ row, column, rows: 1, columns: 1 });
  chart.setPosition(corner(area.row, area.column), corner(area.row + area.rows - 1, area.column + area.columns - 1));
  const width = points.slice(area.column, area.column + area.columns).reduce((sum, one) => sum + one, 0);
  if (width > CHART_LOOK.widest) chart.width = CHART_LOOK.widest;
}

function paintAxes(axes: Excel.ChartAxes, plan: ChartPlan): void {
  const { categoryAxis, valueAxis } = axes;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = CHART_LOOK.text;
    axis.format.font.color = CHART_LOOK.soft;
  }
  // Names along an axis say themselves what they are.
  categoryAxis.title.visible = false;
  valueAxis.title.visible = plan.valueAxis !== '';
  if (plan.valueAxis !== '') {
    valueAxis.title.text = plan.valueAxis;
    valueAxis.title.format.font.size = CHART_LOOK.text;
    valueAxis.title.format.font.color = CHART_LOOK.soft;
  }
  valueAxis.majorGridlines.format.line.color = CHART_LOOK.grid;
  if (plan.minimum !== null) valueAxis.minimum = plan.minimum;
  if (plan.maximum !== undefined) valueAxis.maximum = plan.maximum;
  if (plan.step !== null) valueAxis.majorUnit = plan.step;
  if (plan.years) {
    [categoryAxis.minimum, categoryAxis.maximum] = plan.years;
    categoryAxis.majorUnit = 1;
    categoryAxis.numberFormat = '0';
  }
  if (CHART_KINDS[plan.kind].along === 'names') {
    // Years are names of columns here, not dates; names stand clear of bars that point down.
    categoryAxis.categoryType = 'TextAxis';
    categoryAxis.tickLabelPosition = 'Low';
  }
  if (plan.topToBottom) categoryAxis.reversePlotOrder = true;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = plan.ticks;
  // Turned over, the axis of values would come to lie on top.
  if (plan.topToBottom) categoryAxis.position = 'Maximum';
}

function paintSeries(drawn: Excel.ChartSeries, series: SeriesPlan, plan: ChartPlan): void {
  OFFICE_CHARTS[plan.kind].paint(drawn, series);
  if (series.labels === 'none') drawn.hasDataLabels = false;
  else paintLabels(drawn, series, plan);
  for (const point of series.points) paintPoint(drawn.points.getItemAt(point.index), point, plan.kind);
}

function paintLabels(drawn: Excel.ChartSeries, { labels, ink }: SeriesPlan, plan: ChartPlan): void {
  drawn.hasDataLabels = true;
  const { dataLabels } = drawn;
  dataLabels.showValue = true;
  dataLabels.showSeriesName = false;
  dataLabels.showCategoryName = plan.labels === 'names';
  const own = labels === 'none' ? undefined : labels;
  if (plan.labels !== 'names') dataLabels.position = own?.position ?? plan.labels;
  dataLabels.linkNumberFormat = false;
  dataLabels.numberFormat = plan.format;
  dataLabels.format.font.size = CHART_LOOK.text;
  dataLabels.format.font.color = ink ?? CHART_LOOK.ink;
  if (own?.ground) dataLabels.format.fill.setSolidColor(own.ground);
}

function paintPoint(drawn: Excel.ChartPoint, point: PointPlan, kind: ChartKind): void {
  if (point.color) drawn.format.fill.setSolidColor(point.color);
  if (point.edge) OFFICE_CHARTS[kind].hollow(drawn, point.edge);
  if (point.unlabelled) {
    drawn.hasDataLabel = false;
    return;
  }
  if (point.labelled) drawn.hasDataLabel = true;
  const { dataLabel } = drawn;
  if (point.named) {
    dataLabel.showSeriesName = true;
    dataLabel.showValue = true;
    dataLabel.separator = ' ';
  }
  if (point.position) dataLabel.position = point.position;
  if (point.format) {
    dataLabel.linkNumberFormat = false;
    dataLabel.numberFormat = point.format;
  }
  if (point.ink) dataLabel.format.font.color = point.ink;
}
