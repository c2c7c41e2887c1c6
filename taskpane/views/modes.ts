/** Live formulas or plain values. */
import { html, type TemplateResult } from 'lit/html.js';
import type { FormulaMode } from '../../src/hosts/port';
import type { Say } from '../text';
import { radio } from './radio';

export function modesView(
  name: string,
  now: FormulaMode,
  say: Say,
  choose: (mode: FormulaMode) => void,
): TemplateResult {
  const modes = { name, now, choose };
  return html` <fieldset class="modes">
    <legend>${say('insertAs')}</legend>
    ${radio(modes, 'addin', say('asFormulas'))} ${radio(modes, 'values', say('asValues'))}
  </fieldset>`;
}
