/**
 * A chart over the grid: title, picture and sources in a box that the grid moves and sizes; drawn again when cells or
 * colours change.
 */
import '../taskpane/chart-element';
import type { Lang } from '../src/core/lang';
import { currentChart, type CellNow, type ChartData } from '../src/hosts/grid/charts';
import { headlineOf, topicAbove } from '../src/page/headline';
import type { CellRef, ChartSpec } from '../src/page/page';
import type { AtlasChart } from '../taskpane/chart-element';
import { TEXT } from './words';

/** What a box asks of the sheet that it lies on. */
export interface BoxHost {
  /** null: the chart has been taken away. */
  readonly data: () => ChartData | null;
  readonly read: (ref: CellRef) => CellNow;
  /** 1 is 100 %. */
  readonly zoom: () => number;
  readonly lang: () => Lang;
  /** Calls back when cells may have changed. */
  readonly onChange: (listener: () => void) => () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

const part = <K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.className = className;
  return made;
};

/** @returns the way to take it away. */
export function mountChart(box: HTMLElement, host: BoxHost): () => void {
  const frame = part('div', 'grid-chart');
  const [topic, title] = [part('p', 'soft'), part('p', 'grid-chart-title')];
  const [room, source] = [part('div', 'grid-chart-room'), part('p', 'soft')];
  const picture = document.createElement('atlas-chart') as AtlasChart;
  picture.toggleAttribute('fill', true);
  room.append(picture);
  frame.append(topic, title, room, source);
  Object.assign(frame, { tabIndex: 0, role: 'img' });
  box.replaceChildren(frame);

  let last = '';
  let waiting = 0;
  const draw = (): void => {
    waiting = 0;
    const data = host.data();
    if (!data) return;
    const zoom = host.zoom();
    frame.style.width = `${box.clientWidth / zoom}px`;
    frame.style.height = `${box.clientHeight / zoom}px`;
    frame.style.transform = `scale(${zoom})`;
    const spec = currentChart(data, host.read);
    const said = JSON.stringify(spec);
    if (said === last) return;
    last = said;
    show(spec, data.lang);
  };
  const show = (spec: ChartSpec, lang: Lang): void => {
    const above = topicAbove(spec);
    topic.hidden = above === null;
    topic.textContent = above;
    title.textContent = headlineOf(spec);
    source.textContent = spec.sourceLine;
    frame.lang = lang;
    frame.setAttribute('aria-label', `${spec.altText} ${TEXT.chartKeys[host.lang()]}`);
    picture.spec = spec;
  };
  const later = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };

  // The menu of the grid has nothing to offer for a chart.
  const quiet = (event: MouseEvent): void => {
    if (event.button === 2) event.stopPropagation();
  };
  for (const kind of ['pointerdown', 'pointerup'] as const) frame.addEventListener(kind, quiet);
  frame.addEventListener('contextmenu', (event) => event.preventDefault());
  frame.addEventListener('keydown', host.onKey);
  const sizes = new ResizeObserver(later);
  sizes.observe(box);
  const stop = host.onChange(later);
  draw();
  return () => {
    stop();
    sizes.disconnect();
    cancelAnimationFrame(waiting);
    frame.remove();
  };
}
