/** The ways to cite a figure, wherever one is shown: short, in full, and in the other language. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Observation } from '../../../src/core/facts';
import type { Lang } from '../../../src/core/lang';
import { copy } from '../../copy';
import type { Shell } from '../../shell';
import { sayFrom } from '../../text';
import { tellCopied } from './act';
import { citationOf, type CitationStyle } from './model';
import { FIND } from './words';

/**
 * @param figures one, or those that share a note: what is the same for all is copied once.
 * @param of whose citation it is, where several are on show: read aloud, with the buttons.
 */
export function citations(
  shell: Shell,
  figures: readonly Observation[],
  { lang = shell.lang, of = '' }: CiteOptions = {},
): TemplateResult {
  const say = sayFrom(FIND, shell.lang);
  const copyIt = async (style: CitationStyle): Promise<void> => {
    const texts = figures.map((o) => citationOf(shell.figures.world.current, o, style, lang));
    const text = [...new Set(texts)].join('\n');
    tellCopied(shell, text, await copy(text));
  };
  const button = (style: CitationStyle, text: string): TemplateResult =>
    html`<button type="button" class=${`text-button cite-${style}`} @click=${() => void copyIt(style)}>
      ${text}
    </button>`;
  const label = say('copyCitation');
  return html`<span class="citations" role="group" aria-label=${of ? `${label} ${of}` : label}
    ><span class="soft" aria-hidden="true">${label}</span> ${button('short', say('citeShort'))}
    ${button('full', say('citeFull'))} ${button('other', say('citeOther'))}</span
  >`;
}

export interface CiteOptions {
  /** That of the figure on show; default: the pane's. */
  readonly lang?: Lang;
  readonly of?: string;
}
