/**
 * The pane: state, actions, drawing. Views are functions of the state (views/*.ts); the host does the inserting.
 *
 *   mountPane(element, host, { lang, onLanguage })
 */
import { html, nothing, render } from 'lit';
import { fillPage, pages } from '../src/content/index';
import type { Page } from '../src/content/spec';
import { langOf, type Lang } from '../src/core/lang';
import { dataset } from '../src/dataset/index';
import './fluent';
import './pane.css';
import { copyPage } from './copy';
import { isHostProblem, type FormulaMode, type PaneHost, type Target } from './host';
import { pageSearch } from './page-search';
import { recallLang, rememberLang } from './remember';
import { sayIn } from './text';
import { aboutView } from './views/about';
import { confirmView } from './views/confirm';
import { frameView } from './views/frame';
import { listView } from './views/list';
import { pageView } from './views/page';

export interface PaneState {
  readonly lang: Lang;
  readonly view: 'list' | 'page' | 'about';
  readonly query: string;
  /** Topic id, '' = all. */
  readonly topic: string;
  readonly page: Page | null;
  readonly mode: FormulaMode;
  readonly target: Target | null;
  readonly busy: boolean;
  readonly message: Message | null;
  /** The question whether occupied cells may be replaced. */
  readonly confirm: Target | null;
}

export interface Message {
  readonly intent: 'success' | 'error' | 'info';
  readonly text: string;
}

export interface PaneOptions {
  readonly lang?: Lang;
  readonly onLanguage?: (lang: Lang) => void;
}

export interface Pane {
  readonly lang: Lang;
  /** Opens a page's preview, e.g. from a ribbon command. */
  open(pageId: string): void;
  unmount(): void;
}

export interface Actions {
  setLang(lang: Lang): void;
  setView(view: 'list' | 'about'): void;
  setQuery(query: string): void;
  setTopic(topic: string): void;
  open(pageId: string): void;
  back(): void;
  setMode(mode: FormulaMode): void;
  insert(): void;
  replace(): void;
  cancel(): void;
  copy(): void;
}

const TARGET_DELAY_MS = 120;

export function mountPane(element: HTMLElement, host: PaneHost, options: PaneOptions = {}): Pane {
  const search = pageSearch();
  let state: PaneState = {
    lang: options.lang ?? recallLang() ?? langOf(host.language()),
    view: 'list', query: '', topic: '', page: null, mode: host.canWriteFormulas ? 'addin' : 'values', target: null, busy: false, message: null, confirm: null,
  };
  let lastOpened = '';
  let targetTimer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    draw();
  };
  const say = (...args: Parameters<ReturnType<typeof sayIn>>): string => sayIn(state.lang)(...args);
  const pageOf = (id: string): Page | null => {
    const spec = pages.find((p) => p.id === id);
    return spec ? fillPage(spec, dataset, { lang: state.lang }) : null;
  };
  /** Focus follows only what the user did: into the page that was opened, back to the item it came from. */
  const focus = (selector: string): void => void requestAnimationFrame(() => element.querySelector<HTMLElement>(selector)?.focus());

  const reasonOf = (error: unknown): string => {
    if (isHostProblem(error)) return error.words[state.lang];
    return error instanceof Error ? error.message : String(error);
  };

  async function refreshTarget(): Promise<void> {
    const page = state.page;
    if (!page || !host.canInsert || state.busy) return;
    try {
      const target = await host.target(page);
      if (state.page === page) set({ target });
    } catch (error) {
      if (state.page === page) set({ target: null, message: { intent: 'error', text: reasonOf(error) } });
    }
  }
  const targetSoon = (): void => {
    clearTimeout(targetTimer);
    targetTimer = setTimeout(() => void refreshTarget(), TARGET_DELAY_MS);
  };

  async function insert(consented: Target | null): Promise<void> {
    const page = state.page;
    if (!page || state.busy) return;
    set({ busy: true, confirm: null, message: null });
    try {
      // Consent was given for one place and what stood there; if either changed meanwhile, ask again.
      const overwrite = consented !== null && sameTarget(consented, await host.target(page));
      const result = await host.insert(page, { formulas: state.mode, overwrite });
      if (result.status === 'occupied') return set({ busy: false, confirm: result.target });
      const key = state.mode === 'addin' && result.formulas === 'values' ? 'insertedValues' : 'inserted';
      set({ busy: false, message: { intent: 'success', text: say(key, { title: page.title, address: result.address }) } });
    } catch (error) {
      set({ busy: false, message: { intent: 'error', text: say('failed', { reason: reasonOf(error) }) } });
    }
    targetSoon();
  }

  const actions: Actions = {
    setLang(lang) {
      rememberLang(lang);
      options.onLanguage?.(lang);
      state = { ...state, lang, message: null };
      set({ page: state.page ? pageOf(state.page.id) : null });
    },
    setView: (view) => set({ view, page: null, target: null, message: null }),
    setQuery: (query) => set({ query }),
    setTopic: (topic) => set({ topic }),
    open(pageId) {
      const page = pageOf(pageId);
      if (!page) return;
      lastOpened = pageId;
      set({ view: 'page', page, target: null, message: null });
      focus('.pane-title');
      targetSoon();
    },
    back() {
      set({ view: 'list', page: null, target: null, message: null });
      focus(`[data-page="${CSS.escape(lastOpened)}"]`);
    },
    setMode: (mode) => set({ mode }),
    insert: () => void insert(null),
    replace: () => void insert(state.confirm),
    cancel() {
      if (!state.confirm) return;
      set({ confirm: null, message: { intent: 'info', text: say('cancelled') } });
      focus('.insert-button');
    },
    copy() {
      const page = state.page;
      if (!page) return;
      void copyPage(page).then((done) => set({ message: { intent: done ? 'success' : 'error', text: say(done ? 'copied' : 'copyFailed', { title: page.title }) } }));
    },
  };

  function draw(): void {
    const text = sayIn(state.lang);
    element.lang = state.lang;
    const content =
      state.view === 'about' ? aboutView(state, text)
      : state.view === 'page' && state.page ? pageView(state, text, host, actions)
      : listView(state, text, host, actions, search);
    render(html`${frameView(state, text, actions, content)}${state.confirm && state.page ? confirmView(state.page, state.confirm, text, actions) : nothing}`, element);
  }

  element.classList.add('atlas-pane');
  element.dataset.host = host.kind;
  element.addEventListener('click', followNote);
  draw();
  options.onLanguage?.(state.lang);
  const stop = host.onSelectionChanged(targetSoon);

  return {
    get lang() { return state.lang; },
    open: actions.open,
    unmount() {
      stop();
      clearTimeout(targetTimer);
      element.removeEventListener('click', followNote);
      render(nothing, element);
    },
  };
}

const sameTarget = (a: Target, b: Target): boolean =>
  a.address === b.address && a.occupiedCount === b.occupiedCount && a.occupied.every((cell, i) => cell.address === b.occupied[i]?.address && cell.text === b.occupied[i]?.text);

/** Note marks scroll within the pane; the address bar stays as it is (office.js switches the history off). */
function followNote(event: MouseEvent): void {
  const link = (event.target as HTMLElement).closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const place = document.getElementById(link.getAttribute('href')!.slice(1));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
