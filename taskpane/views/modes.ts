/** Live formulas or plain values. */
import { html, type TemplateResult } from 'lit/html.js';
import type { FormulaMode } from '../host';
import type { Say } from '../text';

export function modesView(
  name: string,
  now: FormulaMode,
  say: Say,
  choose: (mode: FormulaMode) => void,
): TemplateResult {
  const mode = (value: FormulaMode, label: string): TemplateResult =>
    html` <label class="mode"
      ><input
        type="radio"
        name=${name}
        value=${value}
        .checked=${now === value}
        @change=${() => choose(value)}
      />${label}</label
    >`;
  return html` <fieldset class="modes">
    <legend>${say('insertAs')}</legend>
    ${mode('addin', say('asFormulas'))} ${mode('values', say('asValues'))}
  </fieldset>`;
}
