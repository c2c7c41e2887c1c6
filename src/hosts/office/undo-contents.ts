/** What to ask of cells, and what to write so that they hold and look again as they did. Pure. */

/** What stood in a rectangle of cells, as Excel gives it. */
export interface Contents {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/**
 * Texts that Excel would read as something else if they were typed: numbers, dates, formulas, true and false, errors.
 */
const MISREAD = /^[=+\-@#(.\d$€£¥%]|^(?:true|false)$/i;

/** A text that looks like a number or a formula stays a text. */
export const contentsBack = ({ formulas, values, formats }: Contents): unknown[][] =>
  formulas.map((line, row) =>
    line.map((formula, column) => {
      const isText = typeof formula === 'string' && formula === values[row]?.[column] && formats[row]?.[column] !== '@';
      return isText && MISREAD.test(formula) ? `'${formula}` : formula;
    }),
  );

/** Looks come cell by cell, some 500 bytes each; answers of Excel on the web end at 5 MB. */
export const MOST_LOOKS = 5000;

/** Of cells that something is drawn over. */
export const SURVEYED_LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
    fill: { color: true, pattern: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
  hyperlink: true,
  style: true,
};

/** Those that the look of a table can leave behind. */
const EDGES = ['top', 'bottom', 'left', 'right'] as const;

/**
 * A cell's surveyed looks as they can be set. Without a fill, Excel calls the cell white; set as a colour, white would
 * hide the grid.
 */
export function lookBack({ format, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format ?? {};
  const pattern = fill?.pattern && fill.pattern !== 'None' ? { pattern: fill.pattern } : null;
  const filled = pattern !== null || !['', '#FFFFFF'].includes((fill?.color ?? '').toUpperCase());
  // A line without a style would be drawn if it came with its colour.
  const lines = Object.fromEntries(
    EDGES.flatMap((edge) =>
      borders?.[edge] ? [[edge, borders[edge].style === 'None' ? { style: 'None' } : borders[edge]]] : [],
    ),
  );
  return {
    format: {
      ...rest,
      ...(borders && { borders: lines as Excel.CellBorderCollection }),
      ...(filled && { fill: { color: fill!.color!, ...pattern } }),
    },
    ...(hyperlink && (hyperlink.address || hyperlink.documentReference) && { hyperlink }),
  };
}
