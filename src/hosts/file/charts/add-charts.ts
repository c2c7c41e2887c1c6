/** Puts the charts of a plan into the package: three parts each chart, one drawing a sheet, their types and relationships. */
import { relsPath, type Parts } from '../write/package-parts';
import type { PlannedChart } from '../layout/plan';
import { chartSpace } from './chart-part';
import { sheetDrawing, sourceShape } from './drawing-part';
import type { Typefaces } from '../write/typefaces';
import { el, markup, xmlDocument } from './element';
import { inTypefaces } from './look';

const TYPE = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
/** exceljs counts its own relationships as rId1, rId2 …. */
const DRAWING_ID = 'rIdDrawing1';
const SHAPES_ID = 'rId1';

/** What follows the drawing in a sheet; an `extLst` inside another element is not the sheet's own. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts)\b|<extLst>(?=(?:(?!<extLst>)[^])*<\/extLst><\/worksheet>)|<\/worksheet>/;

function override(parts: Parts, part: string, type: string): void {
  const entry = markup(el('Override', { PartName: `/${part}`, ContentType: `${TYPE}.${type}+xml` }));
  parts.set(
    '[Content_Types].xml',
    parts.get('[Content_Types].xml')!.replace('</Types>', () => `${entry}</Types>`),
  );
}
function relate(parts: Parts, from: string, id: string, kind: string, target: string): void {
  const entry = markup(el('Relationship', { Id: id, Type: `${RELATIONS}/${kind}`, Target: target }));
  const path = relsPath(from);
  parts.set(
    path,
    (parts.get(path) ?? NO_RELATIONS).replace('</Relationships>', () => `${entry}</Relationships>`),
  );
}

/** The charts of one sheet. `numbers` counts through the whole workbook. */
export function addCharts(
  parts: Parts,
  sheetPath: string,
  charts: readonly PlannedChart[],
  typefaces: Typefaces,
  numbers: { drawing: number; chart: number },
): void {
  if (charts.length === 0) return;
  const sheet = parts.get(sheetPath);
  if (sheet === undefined || /<drawing\b/.test(sheet))
    throw new Error(`charts need a sheet without pictures: ${sheetPath}`);
  numbers.drawing += 1;
  const drawing = `xl/drawings/drawing${numbers.drawing}.xml`;
  charts.forEach((chart, i) => {
    numbers.chart += 1;
    const path = `xl/charts/chart${numbers.chart}.xml`;
    const shapes = `xl/drawings/chartSource${numbers.chart}.xml`;
    parts.set(path, xmlDocument(inTypefaces(chartSpace(chart, SHAPES_ID), typefaces)));
    parts.set(shapes, xmlDocument(inTypefaces(sourceShape(chart), typefaces)));
    override(parts, path, 'drawingml.chart');
    override(parts, shapes, 'drawingml.chartshapes');
    relate(parts, path, SHAPES_ID, 'chartUserShapes', `../drawings/chartSource${numbers.chart}.xml`);
    relate(parts, drawing, `rId${i + 1}`, 'chart', `../charts/chart${numbers.chart}.xml`);
  });
  parts.set(drawing, xmlDocument(sheetDrawing(charts)));
  override(parts, drawing, 'drawing');
  relate(parts, sheetPath, DRAWING_ID, 'drawing', `../drawings/drawing${numbers.drawing}.xml`);
  parts.set(
    sheetPath,
    sheet.replace(AFTER_DRAWING, (next) => `<drawing r:id="${DRAWING_ID}"/>${next}`),
  );
}
