/** One table with its charts and citations (taskpane/views/insert/page.ts, src/hosts/preview/template.ts). */
import { Button } from '@fluentui/react-components';
import { createElement as h, Fragment, useEffect, useRef, useState, type ReactElement } from 'react';
import { headlineOf, topicAbove } from '../../../src/page/headline';
import type { ChartSpec, Page } from '../../../src/page/page';
import type { DrawnChart } from '../../../src/hosts/preview/charts';
import { previewOf, type PreviewCell, type PreviewTable } from '../../../src/hosts/preview/model';
import type { Say } from '../../../taskpane/text';

interface PreviewProps {
  readonly page: Page;
  readonly say: Say;
  readonly back: () => void;
  readonly copy: () => void;
}

/** The title, and the topic above one that says more. */
const headlines = (titled: Parameters<typeof headlineOf>[0]): (ReactElement | string)[] => {
  const above = topicAbove(titled);
  return [
    ...(above === null ? [] : [h('span', { key: 'topic', className: 'topic-above' }, above)]),
    headlineOf(titled),
  ];
};

const LONG = 24;

export function Preview({ page, say, back, copy }: PreviewProps): ReactElement {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [page.id]);
  const [cite, setCite] = useState<typeof import('./citations').citations | null>(null);
  useEffect(() => {
    if (page.notes.length > 0) void import('./citations').then(({ citations }) => setCite(() => citations));
  }, [page.notes.length]);
  const preview = previewOf(page);
  // Only the first use of a mark gets an id: it is where the note leads back to.
  const seen = new Set<number>();
  return h(
    Fragment,
    null,
    h(
      Button,
      { className: 'back-button', appearance: 'subtle', size: 'small', onClick: back },
      h('span', { 'aria-hidden': true }, '←\u00a0'),
      say('back'),
    ),
    h('h1', { className: 'pane-title', tabIndex: -1, ref: title }, ...headlines(page)),
    h('p', { className: 'pane-summary' }, page.summary),
    h('p', { className: 'pane-intro' }, say('noHost')),
    h(
      'div',
      { className: 'buttons' },
      h(Button, { className: 'copy-button', appearance: 'primary', onClick: copy }, say('copy')),
    ),
    h(
      'section',
      { 'className': 'preview', 'aria-label': say('preview') },
      page.blocks.map((b) => b.kind === 'chart' && h(Chart, { key: b.chart.id, chart: b.chart, say })),
      preview.tables.map((t) => table(t, say, seen)),
      preview.notes.length > 0 &&
        h(
          'section',
          { 'className': 'preview-notes', 'aria-label': say('notes') },
          h('h3', null, say('notes')),
          h(
            'ol',
            null,
            preview.notes.map(({ mark, text }) =>
              h(
                'li',
                { key: mark, id: `preview-note-${mark}`, value: mark, tabIndex: -1 },
                text,
                ' ',
                seen.has(mark) &&
                  h('a', { 'href': `#preview-use-${mark}`, 'aria-label': say('noteBack', { mark }) }, '↩'),
                cite?.(page.notes.find((note) => note.mark === mark)!.observations, say('note', { mark }), page.lang),
              ),
            ),
          ),
        ),
      h('p', { className: 'preview-source' }, preview.sourceLine),
    ),
  );
}

const table = (t: PreviewTable, say: Say, seen: Set<number>): ReactElement =>
  h(
    'div',
    { 'key': t.caption, 'className': 'preview-scroll', 'tabIndex': 0, 'role': 'region', 'aria-label': t.caption },
    h(
      'table',
      { className: 'preview-table' },
      h('caption', null, t.caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          t.headers.map((c, i) => h('th', { key: i, scope: 'col', className: c.numeric ? 'numeric' : c.role }, c.text)),
        ),
      ),
      h(
        'tbody',
        null,
        t.rows.map((row, r) =>
          h(
            'tr',
            { key: r },
            row.map((c, i) => cell(c, i, say, seen)),
          ),
        ),
      ),
    ),
  );

function cell(c: PreviewCell, column: number, say: Say, seen: Set<number>): ReactElement {
  const text = c.url ? h('a', { href: c.url, target: '_blank', rel: 'noopener noreferrer' }, c.text) : c.text;
  const className = `${c.role}${c.numeric ? ' numeric' : ''}${c.text.length > LONG ? ' long' : ''}`;
  const isHead = column === 0 && !c.numeric && c.text !== '';
  return h(
    isHead ? 'th' : 'td',
    { key: column, className, ...(isHead && { scope: 'row' }) },
    text,
    c.marks.map((m, i) => mark(m, i > 0, say, seen)),
  );
}

function mark(m: number, comma: boolean, say: Say, seen: Set<number>): ReactElement {
  const id = seen.has(m) ? undefined : `preview-use-${m}`;
  seen.add(m);
  return h(
    'sup',
    { key: m, className: 'mark-link' },
    comma && ', ',
    h('a', { id, 'href': `#preview-note-${m}`, 'aria-label': say('note', { mark: m }) }, m),
  );
}

function Chart({ chart, say }: { readonly chart: ChartSpec; readonly say: Say }): ReactElement {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    let drawn: DrawnChart | undefined;
    let isGone = false;
    // Loaded with the first chart that is shown, as in the pane.
    void import('../../../src/hosts/preview/charts').then(({ drawChart, lookAround }) => {
      if (!isGone) drawn = drawChart(place.current!, chart, lookAround(place.current!));
    });
    return () => {
      isGone = true;
      drawn?.dispose();
    };
  }, [chart]);
  return h(
    'figure',
    { className: 'chart' },
    h('figcaption', null, ...headlines(chart)),
    h(
      'div',
      { className: 'chart-room' },
      h('atlas-chart', { 'role': 'img', 'aria-label': chart.altText, 'ref': place }),
    ),
    h('p', { className: 'preview-source' }, chart.sourceLine),
    h('details', { className: 'chart-text' }, h('summary', null, say('chartText')), h('p', null, chart.altText)),
  );
}
