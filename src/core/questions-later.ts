/**
 * How questions are read, for the pane's page, whose first screen asks none: the script of it comes beside the figures. The build puts this
 * module in the place of those it loads (vite.config.ts); nothing asks it before the figures are there.
 */
import type * as Brands from './brands';
import type * as Notes from './notes';
import type * as Forms from './period-forms';
import type * as Problem from './period-problem';

export let brandOf: typeof Brands.brandOf;
export let notesOn: typeof Notes.notesOn;
export let withNotes: typeof Notes.withNotes;
export let tidyPeriod: typeof Forms.tidyPeriod;
export let pointIn: typeof Forms.pointIn;
export let spanIn: typeof Forms.spanIn;
export let splitsOf: typeof Forms.splitsOf;
export let isFiscal: typeof Forms.isFiscal;
export let periodProblem: typeof Problem.periodProblem;

export async function loadQuestions(): Promise<void> {
  // The forms first: what is built on them may ask for them at once.
  ({ tidyPeriod, pointIn, spanIn, splitsOf, isFiscal } = await import('./period-forms'));
  const [brands, notes, problem] = await Promise.all([
    import('./brands'),
    import('./notes'),
    import('./period-problem'),
  ]);
  ({ brandOf } = brands);
  ({ notesOn, withNotes } = notes);
  ({ periodProblem } = problem);
}
