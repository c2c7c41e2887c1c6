/**
 * `<atlas-choice>`: a list to choose from by typing (WAI-ARIA combobox with a list box). Light DOM, so that the pane's
 * styles and its language reach it. Tells its choice by the event `choose`, with the id as detail.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { matchesOf } from './matching';
import type { Choice } from './model';

export interface ChoiceWords {
  readonly label: string;
  readonly none: string;
  /** Heading over choices that change the others. */
  readonly others: string;
  /** "5 of 12", read aloud while typing. */
  readonly count: (shown: number, all: number) => string;
}

let made = 0;

export class AtlasChoice extends HTMLElement {
  private readonly uid = `choice-${++made}`;
  private list: readonly Choice[] = [];
  private chosen = '';
  private text: ChoiceWords = { label: '', none: '', others: '', count: () => '' };
  /** What is typed; null while nothing is. */
  private query: string | null = null;
  private open = false;
  private active = 0;

  set options(list: readonly Choice[]) {
    this.list = list;
    this.draw();
  }
  set value(id: string) {
    this.chosen = id;
    this.draw();
  }
  get value(): string {
    return this.chosen;
  }
  set words(words: ChoiceWords) {
    this.text = words;
    this.draw();
  }

  connectedCallback(): void {
    this.addEventListener('focusout', this.left);
    this.draw();
  }
  disconnectedCallback(): void {
    this.removeEventListener('focusout', this.left);
  }

  private get shown(): readonly Choice[] {
    return matchesOf(this.list, this.query ?? '').shown;
  }
  private get name(): string {
    return this.list.find((c) => c.id === this.chosen)?.name ?? '';
  }

  private readonly left = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) this.close();
  };

  private show(query: string | null): void {
    this.query = query;
    this.open = true;
    this.active = query
      ? matchesOf(this.list, query).nearest
      : Math.max(
          0,
          this.shown.findIndex((c) => c.id === this.chosen),
        );
    this.draw();
    this.reveal();
  }

  private close(): void {
    if (!this.open && this.query === null) return;
    this.open = false;
    this.query = null;
    this.draw();
    const input = this.querySelector('input');
    if (!input) return;
    input.value = this.name;
    // What is typed next takes its place.
    if (input === document.activeElement) input.select();
  }

  /**
   * A press on text that is selected sets the caret when it ends, after the click has been heard: it would undo what
   * `clicked` selects.
   */
  private readonly released = (event: MouseEvent): void => {
    if (!this.open) event.preventDefault();
  };

  /** Whoever comes back to the box types something else; in a list that is open a click sets the caret. */
  private clicked(input: HTMLInputElement): void {
    if (this.open) return;
    this.show(null);
    input.select();
  }

  private choose(id: string): void {
    const changed = id !== this.chosen;
    this.chosen = id;
    this.close();
    if (changed) this.dispatchEvent(new CustomEvent<string>('choose', { detail: id }));
  }

  private move(to: number): void {
    const { length } = this.shown;
    if (length === 0) return;
    this.active = (to + length) % length;
    this.draw();
    this.reveal();
  }

  private reveal(): void {
    this.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  private readonly key = (event: KeyboardEvent): void => {
    // An input method is still composing: its Enter and arrows are its own.
    if (event.isComposing) return;
    const act = (
      {
        ArrowDown: () => (this.open ? this.move(this.active + 1) : this.show(null)),
        ArrowUp: () => (this.open ? this.move(this.active - 1) : this.show(null)),
        Enter: () => (this.open ? this.pick() : this.show(null)),
        // Of a closed list it is not the list's.
        ...(this.open && { Escape: () => this.close() }),
      } as Readonly<Record<string, () => void>>
    )[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  private pick(): void {
    const choice = this.shown[this.active];
    if (choice) this.choose(choice.id);
  }

  private draw(): void {
    if (!this.isConnected) return;
    const { uid, text } = this;
    const shown = this.open ? this.shown : [];
    const active = this.open && shown[this.active] ? `${uid}-${this.active}` : nothing;
    render(
      html`
        <label for=${`${uid}-input`}>${text.label}</label>
        <div class="choice-box">
          <input
            id=${`${uid}-input`}
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-expanded=${this.open ? 'true' : 'false'}
            aria-controls=${`${uid}-list`}
            aria-activedescendant=${active}
            .value=${this.query ?? this.name}
            @focus=${(e: Event) => (e.target as HTMLInputElement).select()}
            @mouseup=${this.released}
            @click=${(e: Event) => this.clicked(e.target as HTMLInputElement)}
            @input=${(e: Event) => this.show((e.target as HTMLInputElement).value)}
            @keydown=${this.key}
          />
          <span class="choice-arrow" aria-hidden="true">⌄</span>
          <div
            id=${`${uid}-list`}
            class="choice-list"
            role="listbox"
            aria-label=${text.label}
            ?hidden=${!this.open || shown.length === 0}
            @mousedown=${(e: Event) => e.preventDefault()}
          >
            ${this.groups(shown)}
          </div>
          ${this.open && shown.length === 0 ? html`<p class="choice-none">${text.none}</p>` : nothing}
        </div>
        <span class="visually-hidden" role="status"
          >${this.open && this.query ? text.count(shown.length, this.list.length) : nothing}</span
        >
      `,
      this,
    );
  }

  /** Choices that change others stand apart, below a heading. */
  private groups(shown: readonly Choice[]): TemplateResult {
    const option = (c: Choice): TemplateResult => this.option(c, shown.indexOf(c));
    const others = shown.filter((c) => !c.fits);
    return html`${shown.filter((c) => c.fits).map(option)}
    ${
      others.length === 0
        ? nothing
        : html`<div role="group" aria-labelledby=${`${this.uid}-others`}>
            <div id=${`${this.uid}-others`} class="choice-group" role="presentation">${this.text.others}</div>
            ${others.map(option)}
          </div>`
    }`;
  }

  private option(c: Choice, i: number): TemplateResult {
    const isActive = i === this.active;
    return html`<div
      class="choice-option"
      id=${`${this.uid}-${i}`}
      role="option"
      aria-selected=${c.id === this.chosen ? 'true' : 'false'}
      data-id=${c.id}
      ?data-active=${isActive}
      @click=${() => this.choose(c.id)}
    >
      ${c.name}
    </div>`;
  }
}

if (!customElements.get('atlas-choice')) customElements.define('atlas-choice', AtlasChoice);
