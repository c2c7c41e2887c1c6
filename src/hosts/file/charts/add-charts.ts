/**
 * Puts the charts of a plan into the package: three parts each chart, one drawing a sheet, their types and
 * relationships.
 */
import type { PackageTrees } from '../write/package-parts';
import type { PlannedChart } from '../layout/plan';
import { chartSpace } from './chart-part';
import { sheetDrawing, drawnTexts } from './drawing-part';
import { geometryOf } from './geometry';
import type { Typefaces } from '../write/typefaces';
import { inTypefaces } from './look';

/** exceljs counts its own relationships as rId1, rId2 …. */
export const DRAWING_ID = 'rIdDrawing1';
const SHAPES_ID = 'rId1';

/** The charts of one sheet, whose own part has to name `DRAWING_ID`. `numbers` counts through the whole workbook. */
export function addCharts(
  trees: PackageTrees,
  sheetPath: string,
  charts: readonly PlannedChart[],
  typefaces: Typefaces,
  numbers: { drawing: number; chart: number },
): void {
  if (charts.length === 0) return;
  numbers.drawing += 1;
  const drawing = `xl/drawings/drawing${numbers.drawing}.xml`;
  charts.forEach((chart, i) => {
    numbers.chart += 1;
    const path = `xl/charts/chart${numbers.chart}.xml`;
    const shapes = `xl/drawings/chartSource${numbers.chart}.xml`;
    const geometry = geometryOf(chart);
    trees.add(path, inTypefaces(chartSpace(chart, SHAPES_ID, geometry), typefaces));
    trees.add(shapes, inTypefaces(drawnTexts(chart, geometry), typefaces));
    trees.declare(path, 'drawingml.chart');
    trees.declare(shapes, 'drawingml.chartshapes');
    trees.relate(path, SHAPES_ID, 'chartUserShapes', `../drawings/chartSource${numbers.chart}.xml`);
    trees.relate(drawing, `rId${i + 1}`, 'chart', `../charts/chart${numbers.chart}.xml`);
  });
  trees.add(drawing, sheetDrawing(charts));
  trees.declare(drawing, 'drawing');
  trees.relate(sheetPath, DRAWING_ID, 'drawing', `../drawings/drawing${numbers.drawing}.xml`);
}
