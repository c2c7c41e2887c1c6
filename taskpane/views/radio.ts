/** One of several choices of which one holds. */
import { html, type TemplateResult } from 'lit/html.js';

export interface Choices<T extends string> {
  readonly name: string;
  readonly now: T;
  choose(value: T): void;
}

export const radio = <T extends string>({ name, now, choose }: Choices<T>, value: T, label: string): TemplateResult =>
  html` <label class="mode"
    ><input
      type="radio"
      name=${name}
      value=${value}
      .checked=${now === value}
      @change=${() => choose(value)}
    />${label}</label
  >`;
