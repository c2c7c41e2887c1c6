/** Insert: all prepared pages with search; one page with its preview; several pages onto sheets of their own. */
import type { FillOptions } from '../../../src/content';
import { pages } from '../../../src/content/pages';
import type { TemplateResult } from 'lit/html.js';
import { chartBlocks } from '../../../src/page/grid';
import type { Page } from '../../../src/page/page';
import { rememberLast } from '../../again';
import { copy } from '../../copy';
import type { LinkedPage, TargetOptions } from '../../../src/hosts/port';
import type { PageSearch } from '../../page-search';
import type { FigureHits } from './figures';
import { knownPages } from '../../known-pages';
import type { FindingLines } from './findings';
import { askingShell, placeOnSheets, placePage, type ManyResult } from '../../place';
import type { Shell, Tab } from '../../shell';
import { sourcesLink } from '../../sources-link';
import { standing } from '../../standing';
import { sayIn, type Say } from '../../text';
import { titleHits } from '../../title-search';
import { listView } from './list';
import { pageView, type Cite } from './page';
import type { InsertActions, InsertState } from './state';

const TARGET_DELAY_MS = 120;

export function insertTab(shell: Shell): Tab & Pick<InsertActions, 'open'> {
  const { host, figures } = shell;
  let search: PageSearch | null = null;
  let hits: FigureHits | null = null;
  let cite: Cite | null = null;
  let findings: FindingLines | null = null;
  let stopped = false;
  let state: Omit<InsertState, 'lang'> = {
    query: '',
    topic: '',
    chosen: [],
    pictures: new Map(),
    findingsOpen: false,
    page: null,
    mode: host.canWriteFormulas ? 'addin' : 'values',
    where: 'selection',
    sources: true,
    target: null,
    targetProblem: '',
    written: '',
    busy: false,
    job: null,
  };
  let targetTimer: ReturnType<typeof setTimeout> | undefined;
  /** What the page on show was opened by. */
  let openedBy = '';

  const set = (change: Partial<typeof state>): void => {
    state = { ...state, ...change };
    shell.draw();
  };
  const say: Say = (key, values) => sayIn(shell.lang)(key, values);
  const fill = (id: string, options: Omit<FillOptions, 'lang'>): Page | null => {
    const spec = pages.find((p) => p.id === id);
    return spec ? figures.fill(spec, { lang: shell.lang, ...options }) : null;
  };
  /** What goes into the workbook: with charts only where they can be drawn, and where they are seen. */
  const insertable = ({ id }: Pick<Page, 'id'>): Page =>
    fill(id, { charts: host.canDrawCharts ?? false, ...(host.room && { room: host.room() }) })!;

  const known = knownPages(figures, host);
  const placeFor = (page: Page): TargetOptions => ({
    where: state.where,
    sheetName: pages.find((p) => p.id === page.id)?.short[shell.lang],
    known,
  });

  const linked = (): LinkedPage => sourcesLink(figures, shell.lang, state.sources);

  async function refreshTarget(): Promise<void> {
    const { page, where } = state;
    if (!page || !host.canInsert || state.busy) return;
    const isStill = (): boolean => state.page === page && state.where === where;
    try {
      const target = await host.target(insertable(page), placeFor(page));
      if (isStill()) set({ target, targetProblem: '' });
    } catch (error) {
      // Beside the place and not as a result: what was said of the last insert stays.
      if (isStill()) set({ target: null, targetProblem: shell.reasonOf(error) });
    }
  }
  const targetSoon = (): void => {
    clearTimeout(targetTimer);
    targetTimer = setTimeout(() => void refreshTarget(), TARGET_DELAY_MS);
  };

  async function insert(): Promise<void> {
    const { page: shown, mode } = state;
    if (!shown || state.busy) return;
    const page = insertable(shown);
    set({ busy: true });
    shell.tell(null);
    try {
      const inserted = await placePage(
        askingShell(shell, (busy) => set({ busy })),
        page,
        mode,
        { ...placeFor(page), linked: linked() },
      );
      set({ busy: false, ...(inserted && { written: inserted.address }) });
      if (inserted) {
        shell.inserted({ pageId: page.id, lang: shell.lang, formulas: inserted.formulas, sources: state.sources });
        const key =
          mode === 'addin' && inserted.formulas === 'values' && !inserted.note ? 'insertedValues' : 'inserted';
        const note = inserted.note ? ` ${inserted.note[shell.lang]}` : '';
        shell.tell({
          intent: 'success',
          text: say(key, { title: page.title, address: inserted.address }) + note,
          ...standing(host, [{ ...inserted, page }]),
        });
      } else {
        shell.tell({ intent: 'info', text: say('cancelled') });
      }
    } catch (error) {
      set({ busy: false });
      shell.tellFailure(error);
    }
    targetSoon();
  }

  async function insertChosen(): Promise<void> {
    const ids = pages.filter((p) => state.chosen.includes(p.id)).map((p) => p.id);
    if (ids.length === 0 || state.job) return;
    shell.tell(null);
    set({ job: { done: 0, total: ids.length, what: '', cancelled: false } });
    shell.focus('.job-cancel');
    try {
      await figures.loading.arrived();
      const list = ids.map((id) => ({
        page: insertable({ id }),
        sheetName: pages.find((p) => p.id === id)!.short[shell.lang],
      }));
      tellMany(
        ids,
        await placeOnSheets(host, list, {
          formulas: state.mode,
          linked: linked(),
          onStep: (done, what) => set({ job: { ...state.job!, done, what } }),
          isCancelled: () => state.job?.cancelled ?? false,
        }),
      );
    } catch (error) {
      set({ job: null });
      shell.tellFailure(error);
    }
    shell.focus(state.chosen.length > 0 ? '.insert-chosen' : '.pane-search .search');
  }

  function tellMany(ids: readonly string[], { status, error, results, left }: ManyResult): void {
    const stayed = left.length > 0 ? say('stayed', { list: left.join(', ') }) : '';
    set({ job: null, ...(status === 'done' && { chosen: [] }) });
    if (status === 'failed') return shell.tellFailure(error, stayed);
    if (status === 'cancelled') return shell.tell({ intent: 'info', text: stayed || say('cancelled') });
    const notes = [...new Set(results.flatMap((r) => (r.note ? [r.note[shell.lang]] : [])))];
    const again = rememberLast(shell, { ids, results, lang: shell.lang, sources: state.sources });
    shell.tell({
      intent: 'success',
      text: [say('insertedMany', { count: results.length }), ...notes, again].join(' ').trim(),
      ...standing(host, results),
    });
  }

  /**
   * Charts as small pictures in the list: after the first screen, some pages at a time so that nothing waits for them.
   */
  async function loadPictures(): Promise<void> {
    await figures.ready;
    const { thumbOf } = await import('../../thumb');
    const made = new Map<string, TemplateResult>();
    const dataset = figures.world.current;
    for (const spec of pages.filter(({ charts }) => charts && charts.length > 0)) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (stopped || dataset !== figures.world.current) return;
      const [chart] = chartBlocks(fill(spec.id, { charts: true })!);
      if (chart) made.set(spec.id, thumbOf(chart.chart));
    }
    set({ pictures: made });
  }

  /** What the tables say: after the first screen as well. */
  async function loadFindings(): Promise<void> {
    await figures.ready;
    const { findingLines } = await import('./findings');
    findings = findingLines(figures.world.current, (id) => void open(id, 'finding'));
    shell.draw();
  }

  async function open(pageId: string, by: 'page' | 'finding' = 'page'): Promise<void> {
    await figures.ready;
    const page = fill(pageId, { charts: true });
    if (!page) return;
    openedBy = `[data-${by}="${CSS.escape(pageId)}"]`;
    shell.tell(null);
    set({ page, target: null, targetProblem: '', written: '' });
    // Charts come with a script of their own, loaded with the first page that has one.
    if (page.blocks.some((b) => b.kind === 'chart')) void import('../../chart-element');
    shell.focus('.pane-title');
    targetSoon();
    if (!cite && page.notes.length > 0) void loadCitations();
  }

  /** Beside the figures' notes, so with the first page that has some. */
  async function loadCitations(): Promise<void> {
    try {
      const { citations } = await import('../find/citations');
      cite = (figures, of) => citations(shell, figures, { of });
      shell.draw();
    } catch {
      // The notes are there without them.
    }
  }

  /** It looks into the figures and knows both scripts of Chinese, so it comes with the first search. */
  async function loadSearch(): Promise<void> {
    try {
      const [{ pageSearch }, { figureHits }] = await Promise.all([
        import('../../page-search'),
        import('./figures'),
        figures.ready,
      ]);
      search ??= pageSearch(figures.world.current);
      hits ??= figureHits(shell);
      shell.draw();
    } catch (error) {
      shell.tell({ intent: 'error', text: say('loadFailed', { reason: shell.reasonOf(error) }) });
    }
  }

  function fillAgain(): void {
    if (!state.page) return;
    state = { ...state, page: fill(state.page.id, { charts: true }), target: null, targetProblem: '' };
    targetSoon();
  }

  const actions: InsertActions = {
    setQuery(query) {
      set({ query });
      void loadSearch();
    },
    setTopic: (topic) => set({ topic }),
    clear() {
      set({ query: '', topic: '' });
      shell.focus('.pane-search .search');
    },
    choose: (id, chosen) => set({ chosen: chosen ? [...state.chosen, id] : state.chosen.filter((one) => one !== id) }),
    chooseNone() {
      set({ chosen: [] });
      shell.focus('.pane-search .search');
    },
    insertChosen: () => void insertChosen(),
    cancelJob: () => {
      if (state.job) set({ job: { ...state.job, cancelled: true } });
    },
    setFindingsOpen: (open) => set({ findingsOpen: open }),
    open: (pageId) => void open(pageId),
    back() {
      shell.tell(null);
      set({ page: null, target: null, targetProblem: '' });
      shell.focus(openedBy);
    },
    setMode: (mode) => set({ mode }),
    setWhere(where) {
      set({ where, target: null, targetProblem: '' });
      targetSoon();
    },
    setSources: (sources) => set({ sources }),
    insert: () => void insert(),
    copy() {
      const { page } = state;
      if (!page) return;
      void copy(page).then((done) =>
        shell.tell({
          intent: done ? 'success' : 'error',
          text: say(done ? 'copied' : 'copyFailed', { title: page.title }),
        }),
      );
    },
  };

  // A list without pictures is a list.
  void loadPictures().catch(() => undefined);
  void loadFindings().catch(() => undefined);
  return {
    open: actions.open,
    view() {
      const now: InsertState = { ...state, lang: shell.lang };
      return state.page
        ? pageView(now, say, host, actions, cite)
        : listView(
            now,
            say,
            host,
            actions,
            search ? search.find(state.query, shell.lang) : titleHits(state.query),
            hits,
            findings,
          );
    },
    shown: targetSoon,
    languageChanged: fillAgain,
    figuresChanged() {
      search = null;
      hits = null;
      if (state.query !== '') void loadSearch();
      void loadPictures().catch(() => undefined);
      void loadFindings().catch(() => undefined);
      fillAgain();
    },
    selectionChanged: targetSoon,
    unmount() {
      stopped = true;
      clearTimeout(targetTimer);
    },
  };
}
