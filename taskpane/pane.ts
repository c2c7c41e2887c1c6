/**
 * The pane: a shell of four tabs, the place where results are announced, and the question about occupied cells.
 * Each tab has a room in views/ and keeps its own state there; views/index.ts registers them. The host does the
 * inserting.
 *
 *   mountPane(element, host, figures, { lang, onLanguage })
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { langOf, type Lang } from '../src/core/lang';
import './fluent';
import './pane.css';
import type { LastInsert } from './commands';
import type { Figures } from './figures';
import { isHostProblem, type PaneHost } from '../src/hosts/port';
import { languageNeeds } from './languages';
import { isNotLoaded } from './not-loaded';
import { recallLang, rememberLang } from './remember';
import type { Message, Shell, Tab, Told, WantedFigure, WayOut } from './shell';
import { insertTab } from './views/insert/tab';
import { sayIn } from './text';
import { confirmView, type Question } from './views/confirm';
import { frameView } from './views/frame';
import { TABS, type TabId } from './views/index';

const CHECK_DELAY_MS = 150;

export interface PaneOptions {
  /** What it needs (`languageNeeds`) is there. */
  readonly lang?: Lang;
  readonly onLanguage?: (lang: Lang) => void;
  /** After a prepared page was inserted, e.g. to insert it again by a button. */
  readonly onInserted?: (inserted: LastInsert) => void;
}

export interface Pane {
  readonly lang: Lang;
  /** Opens a page's preview, e.g. from a ribbon command. */
  open(pageId: string): void;
  /** Says something at the foot of the pane, e.g. how a ribbon command ended. */
  tell(message: Message): void;
  unmount(): void;
}

export function mountPane(element: HTMLElement, host: PaneHost, figures: Figures, options: PaneOptions = {}): Pane {
  let lang = options.lang ?? recallLang() ?? langOf(host.language());
  /** Chosen last: it may still be on its way. */
  let wantedLang = lang;
  let current: TabId = 'list';
  let message: Told | null = null;
  let question: Question | null = null;
  /** What had the focus last, apart from questions and messages: there it goes back to when they go. */
  let lastFocus: HTMLElement | null = null;
  let wanted: WantedFigure | null = null;
  let checking: ReturnType<typeof setTimeout> | undefined;

  const shell: Shell = {
    host,
    figures,
    get lang() {
      return lang;
    },
    setLang,
    draw,
    tell(next) {
      const focused = focusedInSight(element);
      message = next;
      draw();
      // A message takes its room from the content; who pressed a button at the foot goes on seeing it.
      focused?.scrollIntoView({ block: 'nearest' });
    },
    reasonOf(error) {
      if (isHostProblem(error)) return error.words[lang];
      if (isNotLoaded(error)) return sayIn(lang)('notLoaded');
      return error instanceof Error ? error.message : String(error);
    },
    tellFailure(error, stayed = '') {
      const reason = shell.reasonOf(error);
      const leftBehind = stayed !== '' || (isHostProblem(error) && error.undone === false);
      shell.tell({
        intent: 'error',
        text: [leftBehind ? reason : sayIn(lang)('failed', { reason }), stayed].join(' ').trim(),
      });
    },
    inserted: (last) => options.onInserted?.(last),
    async askToReplace(title, target) {
      await import('./fluent-dialog');
      return new Promise((answer) => {
        question = {
          title,
          target,
          canAddSheets: host.canAddSheets ?? false,
          answer: (wayOut) => decide(wayOut, answer),
        };
        draw();
      });
    },
    focus: (selector) => void requestAnimationFrame(() => element.querySelector<HTMLElement>(selector)?.focus()),
    openPage(pageId) {
      show('list');
      insert.open(pageId);
    },
    openFigure(figure) {
      wanted = figure;
      show('find');
      shell.focus('.pane-title');
    },
    takeWanted() {
      const taken = wanted;
      wanted = null;
      return taken;
    },
  };

  const insert = insertTab(shell);
  const tabs = new Map<TabId, Tab>([['list', insert]]);

  function decide(wayOut: WayOut, answer: (wayOut: WayOut) => void): void {
    if (!question) return;
    question = null;
    draw();
    giveFocusBack();
    answer(wayOut);
  }

  function giveFocusBack(): void {
    if (lastFocus?.isConnected) lastFocus.focus();
    else element.querySelector<HTMLElement>(`#tab-${current}`)?.focus();
  }

  /** What stood there may be gone: then nobody is told that it was inserted. */
  async function checkMessage(): Promise<void> {
    const said = message;
    if (!said) return;
    // Whether it can be undone has changed with the sheet.
    if (said.undo) draw();
    const holds = (await said.holds?.().catch(() => true)) ?? true;
    if (!holds && message === said) dismiss();
  }
  const checkMessageSoon = (): void => {
    clearTimeout(checking);
    checking = setTimeout(() => void checkMessage(), CHECK_DELAY_MS);
  };

  function undo(): void {
    const said = message;
    if (!said?.undo?.possible()) return draw();
    said.undo.run();
    giveFocusBack();
    shell.tell({ intent: 'info', text: sayIn(lang)('undone') });
  }

  function dismiss(): void {
    const hadFocus = element.querySelector('.pane-foot')?.contains(document.activeElement);
    shell.tell(null);
    if (hadFocus) giveFocusBack();
  }

  /** Escape takes the message away, unless it closes a list or a question. */
  function escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && message && !question && !event.defaultPrevented && !event.isComposing) dismiss();
  }

  function show(id: TabId): void {
    if (current !== id) element.querySelector('.pane-content')?.scrollTo(0, 0);
    current = id;
    message = null;
    const tab = tabs.get(id);
    if (tab) tab.shown?.();
    else void load(id);
    draw();
  }

  async function load(id: TabId): Promise<void> {
    try {
      const tab = await TABS.find((one) => one.id === id)!.load?.(shell);
      if (tab && !tabs.has(id)) tabs.set(id, tab);
      if (current === id) tabs.get(id)?.shown?.();
      draw();
    } catch (error) {
      shell.tell({ intent: 'error', text: sayIn(lang)('loadFailed', { reason: shell.reasonOf(error) }) });
    }
  }

  function setLang(next: Lang): void {
    rememberLang(next);
    wantedLang = next;
    const needs = languageNeeds(next);
    if (!needs) return speak(next);
    void needs.then(() => {
      if (wantedLang === next) speak(next);
    });
  }

  function speak(next: Lang): void {
    lang = next;
    message = null;
    options.onLanguage?.(next);
    for (const tab of tabs.values()) tab.languageChanged?.();
    draw();
  }

  function draw(): void {
    const say = sayIn(lang);
    element.lang = lang;
    const { problem, busy, retry } = figures.loading;
    const missing = problem && { text: problem[lang], busy };
    const content: TemplateResult = tabs.get(current)?.view() ?? html`<p class="pane-intro">${say('loading')}</p>`;
    const frame = frameView(
      { lang, tab: current, message, missing },
      say,
      { setLang, show, dismiss, retry, undo },
      content,
    );
    render(html`${frame}${question ? confirmView(question, say) : nothing}`, element);
  }

  /** The figures have come, or still have not: the button that asked for them goes when they are there. */
  function loadingChanged(): void {
    const hadFocus = element.querySelector('.pane-missing')?.contains(document.activeElement);
    draw();
    if (hadFocus && figures.loading.loaded) giveFocusBack();
  }

  /** Other figures: whatever shows some is filled anew. */
  function figuresChanged(): void {
    for (const tab of tabs.values()) tab.figuresChanged?.();
    draw();
  }

  // What the page said in place of a pane that had not started.
  element.replaceChildren();
  element.classList.add('atlas-pane');
  element.dataset.host = host.kind;
  element.addEventListener('click', followNote);
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && !target.closest('.pane-foot, .pane-missing, .confirm')) lastFocus = target;
  };
  element.addEventListener('focusin', remember);
  element.addEventListener('keydown', escape);
  draw();
  options.onLanguage?.(lang);
  // Other tabs look where they stand when they are shown again.
  const stopLoading = figures.loading.subscribe(loadingChanged);
  const stopFigures = figures.world.subscribe(figuresChanged);
  const stop = host.onSelectionChanged(() => {
    tabs.get(current)?.selectionChanged?.();
    if (message?.holds || message?.undo) checkMessageSoon();
  });

  return {
    get lang() {
      return lang;
    },
    open: shell.openPage,
    tell: shell.tell,
    unmount() {
      clearTimeout(checking);
      stop();
      stopLoading();
      stopFigures();
      for (const tab of tabs.values()) tab.unmount?.();
      element.removeEventListener('click', followNote);
      element.removeEventListener('focusin', remember);
      element.removeEventListener('keydown', escape);
      render(nothing, element);
    },
  };
}

/** What has the focus, if it can be seen. */
function focusedInSight(element: HTMLElement): Element | null {
  const focused = document.activeElement;
  if (!focused || !element.querySelector('.pane-content')?.contains(focused)) return null;
  const { top, bottom } = focused.getBoundingClientRect();
  return top < innerHeight && bottom > 0 ? focused : null;
}

/** Note marks scroll within the pane; the address bar stays as it is (office.js switches the history off). */
function followNote(event: MouseEvent): void {
  const link = (event.target as HTMLElement).closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const place = document.getElementById(link.getAttribute('href')!.slice(1));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
