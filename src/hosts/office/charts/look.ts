/** How the marks of a series look, whatever its kind of chart. */
import { CHART_LOOK } from '../looks';
import type { SeriesPlan } from './plan';

export function asBars(drawn: Excel.ChartSeries, { color }: SeriesPlan): void {
  drawn.format.fill.setSolidColor(color);
  drawn.gapWidth = CHART_LOOK.gap;
  // Else bars that point down come out white.
  drawn.invertIfNegative = false;
}

/** Parts of one bar: each series lies on the one before it. */
export function asParts(drawn: Excel.ChartSeries, series: SeriesPlan): void {
  asBars(drawn, series);
  drawn.overlap = 100;
  if (series.unseen) drawn.format.fill.clear();
}

export function asMarkers(drawn: Excel.ChartSeries, { color }: SeriesPlan): void {
  drawn.markerStyle = 'Circle';
  drawn.markerSize = CHART_LOOK.marker;
  drawn.markerBackgroundColor = color;
  drawn.markerForegroundColor = color;
}

export function hollowBar({ format: { fill, border } }: Excel.ChartPoint, edge: string): void {
  fill.clear();
  border.color = edge;
  border.lineStyle = 'Dash';
  border.weight = CHART_LOOK.edge;
}

export function hollowMarker(drawn: Excel.ChartPoint, edge: string): void {
  drawn.markerBackgroundColor = CHART_LOOK.ground;
  drawn.markerForegroundColor = edge;
}
