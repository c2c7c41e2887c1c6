/** Workbook: choose one with its pages; a new workbook, a download, or new sheets in the present one. */
import { COMPARED, pages, workbooks } from '../../../src/content/index';
import type { Dataset } from '../../../src/core/dataset';
import type { Lang } from '../../../src/core/lang';
import { rememberLast } from '../../again';
import { buildBook, Cancelled, download, fileName, type BookWish } from './builder';
import { placeOnSheets } from '../../place';
import { sourcesLink } from '../../sources-link';
import type { Region } from '../../../src/core/regions';
import type { Shell, Tab, Told } from '../../shell';
import { standing } from '../../standing';
import { sayFrom, sayIn } from '../../text';
import { COMPARE, hasPages, missingChoice, type WorkbookActions, type WorkbookState } from './state';
import { workbookView } from './view';
import { WORKBOOK } from './words';

const comparesOwn = ({ spec, compared }: WorkbookState): boolean =>
  spec.id === COMPARE && (compared.length !== COMPARED.length || compared.some((id) => !COMPARED.includes(id)));

/** Those that can be compared. */
function regionsIn(dataset: Dataset): readonly Region[] {
  const known = new Set([...dataset.figures.values()].map(({ region }) => region));
  return dataset.vocabulary.regions.items.filter(({ id, kind }) => known.has(id) && kind !== 'unstated');
}

export async function workbookTab(shell: Shell): Promise<Tab> {
  await shell.figures.ready;
  const { host, figures } = shell;
  let regions = regionsIn(figures.world.current);
  const idsIn = (chosen: readonly string[]): string[] =>
    regions.map(({ id }) => id).filter((id) => chosen.includes(id));
  let state: WorkbookState = {
    spec: workbooks[0]!,
    chosen: workbooks[0]!.pages,
    regions,
    compared: COMPARED,
    lang: null,
    formulas: 'native',
    edition: 'full',
    job: null,
  };
  const set = (change: Partial<WorkbookState>): void => {
    state = { ...state, ...change };
    shell.draw();
  };
  const say = (...args: Parameters<ReturnType<typeof sayFrom<typeof WORKBOOK>>>): string =>
    sayFrom(WORKBOOK, shell.lang)(...args);
  const isCancelled = (): boolean => state.job?.cancelled ?? false;
  const lang = (): Lang => state.lang ?? shell.lang;
  const inOrder = (): readonly string[] => state.spec.pages.filter((id) => state.chosen.includes(id));

  function start(total: number): void {
    shell.tell(null);
    set({ job: { done: 0, total, what: say('preparing'), cancelled: false } });
    shell.focus('.job-cancel');
  }
  /** The focus goes back to where the task was started, since the cancel button is gone. */
  function end(button: string, intent: Told['intent'], text: string, more: Partial<Told> = {}): void {
    set({ job: null });
    shell.tell({ intent, text, ...more });
    shell.focus(button);
  }

  /** Buttons stay usable and say what is missing. */
  const nothingToDo = (): boolean => {
    const missing = missingChoice(state);
    if (missing) shell.tell({ intent: 'error', text: say(missing) });
    return missing !== null;
  };

  async function build(how: 'open' | 'download'): Promise<void> {
    if (state.job || nothingToDo()) return;
    const wish: BookWish = {
      spec: state.spec,
      pages: inOrder(),
      lang: lang(),
      formulas: state.formulas,
      edition: hasPages(state) ? state.edition : 'full',
      ...(comparesOwn(state) && { regions: idsIn(state.compared) }),
    };
    const button = `.book-${how}`;
    start(wish.pages.length + 1);
    try {
      const bytes = await buildBook(figures.world.current, wish, {
        onStep: (done, total, what) => set({ job: { ...state.job!, done, total, what } }),
        isCancelled,
      });
      const size = Math.ceil(bytes.length / 1024);
      if (how === 'open') {
        await host.openWorkbook!(bytes);
        return end(button, 'success', say('opened', { title: wish.spec.title, size }));
      }
      download(bytes, fileName(wish));
      end(button, 'success', say('downloaded', { file: fileName(wish), size }));
    } catch (error) {
      if (error instanceof Cancelled) end(button, 'info', say('cancelled'));
      else end(button, 'error', say('failed', { reason: shell.reasonOf(error) }));
    }
  }

  async function addSheets(): Promise<void> {
    if (state.job || nothingToDo()) return;
    const formulas = state.formulas === 'values' || !host.canWriteFormulas ? 'values' : 'addin';
    const ids = inOrder();
    const list = ids.map((id) => {
      const spec = pages.find((p) => p.id === id)!;
      return {
        page: figures.fill(spec, { lang: lang(), charts: host.canDrawCharts ?? false }),
        sheetName: spec.short[lang()],
      };
    });
    start(list.length);
    const result = await placeOnSheets(host, list, {
      formulas,
      linked: sourcesLink(figures, lang(), true),
      onStep: (done, what) => set({ job: { ...state.job!, done, what } }),
      isCancelled,
    });
    const stayed = result.left.length > 0 ? say('stayed', { list: result.left.join(', ') }) : '';
    if (result.status === 'done') {
      const notes = [...new Set(result.results.flatMap((r) => (r.note ? [r.note[shell.lang]] : [])))];
      const again = rememberLast(shell, { ids, results: result.results, lang: lang(), sources: true });
      return end(
        '.book-sheets',
        'success',
        [say('added', { count: result.results.length }), ...notes, again].join(' ').trim(),
        standing(host, result.results),
      );
    }
    if (result.status === 'cancelled') return end('.book-sheets', 'info', stayed || say('cancelled'));
    set({ job: null });
    shell.tellFailure(result.error, stayed);
    shell.focus('.book-sheets');
  }

  let formatting = false;
  async function formatFigures(): Promise<void> {
    if (formatting || !host.figureFormats?.format) return;
    formatting = true;
    shell.tell(null);
    const { intent, text } = await host.figureFormats.format();
    formatting = false;
    shell.tell({ intent, text: text[shell.lang] });
  }

  const actions: WorkbookActions = {
    setWorkbook(id) {
      const spec = workbooks.find((w) => w.id === id)!;
      set({ spec, chosen: spec.pages });
    },
    tick: (id, on) => set({ chosen: on ? [...state.chosen, id] : state.chosen.filter((one) => one !== id) }),
    tickAll: (on) => set({ chosen: on ? state.spec.pages : [] }),
    tickRegion: (id, on) =>
      set({ compared: on ? [...state.compared, id] : state.compared.filter((one) => one !== id) }),
    setLang: (next) => set({ lang: next }),
    setFormulas: (formulas) => set({ formulas }),
    setEdition: (edition) => set({ edition }),
    build: (how) => void build(how),
    addSheets: () => void addSheets(),
    cancel: () => {
      if (state.job) set({ job: { ...state.job, cancelled: true } });
    },
    followFormats(on) {
      host.figureFormats?.follows?.set(on);
      shell.draw();
    },
    formatFigures: () => void formatFigures(),
  };

  return {
    figuresChanged() {
      regions = regionsIn(figures.world.current);
      state = { ...state, regions, compared: idsIn(state.compared) };
    },
    view: () =>
      workbookView(
        state,
        { lang: shell.lang, book: sayFrom(WORKBOOK, shell.lang), pane: sayIn(shell.lang) },
        host,
        actions,
      ),
  };
}
