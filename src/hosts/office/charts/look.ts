/** How the marks of a series look, whatever its kind of chart. */
import { CHART_LOOK } from '../looks';
import type { SeriesPlan } from './plan';

export function asBars(drawn: Excel.ChartSeries, { color }: SeriesPlan): void {
  drawn.format.fill.setSolidColor(color);
  drawn.gapWidth = CHART_LOOK.gap;
  // Else bars that point down come out white.
  drawn.invertIfNegative = false;
}

export function asMarkers(drawn: Excel.ChartSeries, { color }: SeriesPlan): void {
  drawn.markerStyle = 'Circle';
  drawn.markerSize = CHART_LOOK.marker;
  drawn.markerBackgroundColor = color;
  drawn.markerForegroundColor = color;
}
