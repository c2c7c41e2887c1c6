/** The reference tables: documents, tensions, coverage. The checks have a file of their own. */
import { HEADS } from '../core/heads';
import { citeShort, findSaid, publishedText, titleOf } from '../core/cite';

import { periodText } from '../core/format';
import { lastDay, periodOf } from '../core/periods';
import { countCell, missingCell, textCell } from './cells';
import type { FillContext } from './fill-context';
import { head, type FilledRows } from './heads';
import type { Cell } from '../page/page';

export function fillSources(ctx: FillContext): FilledRows {
  const { dataset, lang } = ctx;
  const count = (list: readonly { source: string }[], id: string): Cell =>
    countCell(list.filter((x) => x.source === id).length);
  const rows = [...dataset.sources.values()].map((s) => [
    textCell(s.id, 'label'),
    textCell(s.file),
    textCell(titleOf(s, lang)),
    textCell(s.author || '–'),
    textCell(s.publisher || '–'),
    textCell(publishedText(s, lang)),
    textCell(s.note[lang], 'note'),
    count(dataset.observations, s.id),
    count(dataset.events, s.id),
    textCell(s.sha256, 'note'),
    textCell(findSaid(s, lang) || '–', 'note'),
  ]);
  return [
    head(
      ctx,
      'id',
      'document',
      'title',
      'author',
      'publisher',
      'published',
      'remark',
      'figures',
      'events',
      'sha',
      'find',
    ),
    ...rows,
  ];
}

export function fillTensions(ctx: FillContext): FilledRows {
  const rows = ctx.dataset.tensions.map((t) => [
    textCell(t.what[ctx.lang]),
    ...t.places.map((p) => textCell(citeShort(ctx.dataset, p, ctx.lang), 'source')),
  ]);
  return [head(ctx, 'tension', 'first', 'second'), ...rows];
}

/** The year a period ends in, `n.d.` for none. */
function endYear(canonical: string): string {
  const day = lastDay(periodOf(canonical));
  return day === null ? 'n.d.' : String(new Date(day * 86_400_000).getUTCFullYear());
}

export function fillCoverage(ctx: FillContext): FilledRows {
  const { lang } = ctx;
  const figures = [...ctx.dataset.figures.values()].map(({ region, period }) => ({ region, year: endYear(period) }));
  const years = [...new Set(figures.map(({ year }) => year))].sort();
  const used = ctx.dataset.vocabulary.regions.items.filter((r) => figures.some((f) => f.region === r.id));
  const count = (region: string | null, year: string | null): Cell => {
    const n = figures.filter(
      (f) => (region === null || f.region === region) && (year === null || f.year === year),
    ).length;
    return n === 0 ? missingCell() : countCell(n);
  };
  const row = (label: string, region: string | null): readonly Cell[] => [
    textCell(label, 'label'),
    ...years.map((y) => count(region, y)),
    count(region, null),
  ];
  const header = [HEADS.region[lang], ...years.map((y) => periodText(y, lang)), HEADS.total[lang]].map((h) =>
    textCell(h, 'header'),
  );
  return [header, ...used.map((r) => row(r.name[lang], r.id)), row(HEADS.total[lang], null)];
}
