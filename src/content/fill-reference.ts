/** The reference tables: documents, tensions, checks with their live arithmetic, coverage. */
import { citeShort, publishedText, titleOf } from '../core/cite';
import { periodOf } from '../core/dataset';
import type { CheckResult, CheckTerm, Observation } from '../core/facts';
import { grouped, periodText } from '../core/format';
import { words, type Words } from '../core/lang';
import { lastDay } from '../core/periods';
import { regions } from '../core/regions';
import { addinFormula, countCell, missingCell, nativeFormula, textCell } from './cells';
import type { FillContext } from './fill-context';
import { head, HEADS, markCell, type FilledRows } from './heads';
import type { Cell, Formula } from './spec';

export function fillSources(ctx: FillContext): FilledRows {
  const { dataset, lang } = ctx;
  const count = (list: readonly { source: string }[], id: string): Cell => countCell(list.filter((x) => x.source === id).length);
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
  ]);
  return [head(ctx, 'id', 'document', 'title', 'author', 'publisher', 'published', 'remark', 'figures', 'events', 'sha'), ...rows];
}

export function fillTensions(ctx: FillContext): FilledRows {
  const rows = ctx.dataset.tensions.map((t) => [textCell(t.what[ctx.lang]), ...t.places.map((p) => textCell(citeShort(ctx.dataset, p, ctx.lang), 'source'))]);
  return [head(ctx, 'tension', 'first', 'second'), ...rows];
}

const OUTCOMES: Readonly<Record<CheckResult['outcome'], readonly [Words, 'pass' | 'fail' | 'open']>> = {
  holds: [words('holds', '成立', '成立'), 'pass'],
  fails: [words('does not hold', '不成立', '不成立'), 'fail'],
  open: [words('open', '未决', '未決'), 'open'],
};

/** The arithmetic of a check as a formula over its figures, in both forms. */
function checkFormula(form: 'native' | 'addin', c: CheckResult): Formula {
  const parts = c.terms.map((t) => termFormula(form, t));
  const joined = (sign: string): Formula => parts.flatMap((p, i) => (i === 0 ? p : [sign, ...p]));
  switch (c.operation) {
    case 'value': return parts[0]!;
    case 'sum': return joined('+');
    case 'difference': return joined('-');
    case 'ratio': return joined('/');
    case 'change': return [...parts[1]!, '/', ...parts[0]!, '-1'];
  }
}

function termFormula(form: 'native' | 'addin', t: CheckTerm): Formula {
  if (!t.observation) return [String(t.value)];
  const look = form === 'native' ? nativeFormula(t.observation) : addinFormula(t.observation);
  return t.scale === 1 ? look : [...look, `*${t.scale}`];
}

const CHECK_FORMATS: Readonly<Record<CheckResult['show'], readonly [string, (n: number) => string]>> = {
  percent: ['0.0%', (n) => `${grouped(n * 100, 1, false)}%`],
  number: ['#,##0', (n) => grouped(n, 0)],
  decimal: ['#,##0.00', (n) => grouped(n, 2)],
};

function checkCell(c: CheckResult, value: number, native: Formula, addin: Formula, citations: readonly Observation[]): Cell {
  const [format, show] = CHECK_FORMATS[c.show];
  const display = `${value < 0 ? '-' : ''}${show(Math.abs(value))}`;
  return { value: Number(value.toPrecision(15)), format, role: 'derived', display, formulas: { native, addin }, citations, marks: [] };
}

export function fillChecks(ctx: FillContext): FilledRows {
  const rows = ctx.dataset.checks.map((c) => {
    const [outcome, role] = OUTCOMES[c.outcome];
    const marks = c.inputs.map((o) => ctx.mark(o));
    const against = c.against;
    return [
      textCell(c.title[ctx.lang], 'label'),
      checkCell(c, c.computed, checkFormula('native', c), checkFormula('addin', c), c.inputs),
      against ? checkCell(c, against.value, termFormula('native', against), termFormula('addin', against), c.inputs) : missingCell(),
      textCell(outcome[ctx.lang], role, { citations: c.inputs }),
      textCell(c.note[ctx.lang], 'text', { citations: c.inputs, marks }),
      markCell(marks),
    ];
  });
  return [head(ctx, 'check', 'computed', 'stated', 'outcome', 'finding', 'notes'), ...rows];
}

/** The year a period ends in, `n.d.` for none. */
function endYear(canonical: string): string {
  const day = lastDay(periodOf(canonical));
  return day === null ? 'n.d.' : String(new Date(day * 86_400_000).getUTCFullYear());
}

export function fillCoverage(ctx: FillContext): FilledRows {
  const { lang } = ctx;
  const figures = [...ctx.dataset.figures.values()];
  const years = [...new Set(figures.map((f) => endYear(f.period)))].sort();
  const used = regions.items.filter((r) => figures.some((f) => f.region === r.id));
  const count = (region: string | null, year: string | null): Cell => {
    const n = figures.filter((f) => (region === null || f.region === region) && (year === null || endYear(f.period) === year)).length;
    return n === 0 ? missingCell() : countCell(n);
  };
  const row = (label: string, region: string | null): readonly Cell[] => [textCell(label, 'label'), ...years.map((y) => count(region, y)), count(region, null)];
  const header = [HEADS.region[lang], ...years.map((y) => periodText(y, lang)), HEADS.total[lang]].map((h) => textCell(h, 'header'));
  return [header, ...used.map((r) => row(r.name[lang], r.id)), row(HEADS.total[lang], null)];
}
