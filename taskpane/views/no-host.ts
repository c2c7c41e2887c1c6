/** That nothing can be inserted here, and where it can. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PaneHost } from '../../src/hosts/port';
import type { Say } from '../text';

export const noHostView = (say: Say, { playground }: PaneHost): TemplateResult =>
  html`${say('noHost')}
  ${playground ? html`<a class="playground-link" href=${playground}>${say('playground')}</a>` : nothing}`;
