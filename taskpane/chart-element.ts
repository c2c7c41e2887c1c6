/**
 * `<atlas-chart>`: draws a ChartSpec with the colours that the page has around it, again when width or theme change.
 * With the attribute
 * `fill` it is as high as it is told to be, else as high as the chart needs.
 * ECharts is loaded with the first chart that is shown.
 */
import type { ChartSpec } from '../src/page/page';
import type { DrawnChart } from '../src/hosts/preview/charts';
import { THEME_CHANGED } from './fluent';

export class AtlasChart extends HTMLElement {
  private shown: ChartSpec | null = null;
  private chart: DrawnChart | null = null;
  private readonly watch = new ResizeObserver(() => void this.redraw());
  private readonly redrawn = (): void => void this.redraw();

  set spec(spec: ChartSpec) {
    if (this.shown === spec) return;
    this.shown = spec;
    void this.redraw();
  }

  connectedCallback(): void {
    // The page may have been drawn before this element was known: then its chart waits as a plain property.
    if (Object.hasOwn(this, 'spec')) {
      const waiting = (this as { spec?: ChartSpec }).spec!;
      delete (this as { spec?: ChartSpec }).spec;
      this.spec = waiting;
    }
    this.watch.observe(this.parentElement ?? this);
    document.addEventListener(THEME_CHANGED, this.redrawn);
    void this.redraw();
  }

  disconnectedCallback(): void {
    this.watch.disconnect();
    document.removeEventListener(THEME_CHANGED, this.redrawn);
    this.chart?.dispose();
    this.chart = null;
  }

  /** A chart that scrolls sideways does so by keys as well. */
  private reachable(width: number): void {
    if (!this.hasAttribute('fill') && width > this.clientWidth) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  private async redraw(): Promise<void> {
    if (!this.shown || !this.isConnected) return;
    try {
      const { drawChart, lookAround } = await import('../src/hosts/preview/charts');
      if (!this.isConnected) return;
      const look = lookAround(this);
      if (this.chart) this.chart.draw(this.shown, look);
      else this.chart = drawChart(this, this.shown, look);
      this.reachable(look.width);
      this.dataset.drawn = this.shown.id;
    } catch (error) {
      // No picture rather than one of before; the text beside the chart says what it would show.
      this.chart?.dispose();
      this.chart = null;
      this.dataset.failed = error instanceof Error ? error.message : String(error);
    }
  }
}

if (!customElements.get('atlas-chart')) customElements.define('atlas-chart', AtlasChart);
