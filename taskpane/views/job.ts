/** How far a longer task is, and the way to stop it. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Job } from '../shell';
import type { Say } from '../text';

export function jobView(job: Job, say: Say, cancel: () => void): TemplateResult {
  const text = job.cancelled
    ? say('cancelling')
    : say('progress', { done: Math.min(job.done + 1, job.total), total: job.total });
  return html` <div class="job">
    <label class="job-label"
      >${text} <span class="soft">${job.what}</span>
      <progress class="job-bar" max=${job.total} .value=${job.done}></progress>
    </label>
    <fluent-button class="job-cancel" @click=${cancel}>${say('cancel')}</fluent-button>
  </div>`;
}
