/** What to write so that cells hold again what they held. Pure. */

/** What stood in a rectangle of cells, as Excel gives it. */
export interface Contents {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** Texts that Excel would read as something else if they were typed: numbers, dates, formulas, true and false, errors. */
const MISREAD = /^[=+\-@#(.\d$€£¥%]|^(?:true|false)$/i;

/** A text that looks like a number or a formula stays a text. */
export const contentsBack = ({ formulas, values, formats }: Contents): unknown[][] =>
  formulas.map((line, row) =>
    line.map((formula, column) => {
      const isText = typeof formula === 'string' && formula === values[row]?.[column] && formats[row]?.[column] !== '@';
      return isText && MISREAD.test(formula) ? `'${formula}` : formula;
    }),
  );
