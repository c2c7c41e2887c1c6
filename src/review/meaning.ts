/**
 * Whether words of a reader's own still mean what ours did: they may leave things out, but not name another number,
 * period, unit, region, vendor or measure.
 */
import type { Dataset } from '../core/dataset';
import { knownNames } from '../core/known-names';
import { LANGS } from '../core/lang';
import type { Named } from '../core/names';
import { formatPeriod, readPeriod } from '../core/periods';
import type { Vocabulary } from '../core/vocabulary/vocabulary';
import { wordsOf } from './rows';

/** @param heads other words of ours that would stand for another column. */
export function saysOther(dataset: Dataset, ours: string, found: string, heads: ReadonlySet<string>): boolean {
  const [before, now] = [wordsOf(ours), wordsOf(found)];
  if (before.toLowerCase() === now.toLowerCase()) return false;
  if (heads.has(now.toLowerCase())) return true;
  const [meant, says] = [meaningOf(dataset, before), meaningOf(dataset, now)];
  // Part of our own words stands for all of them, unless both are names of something.
  const part = meant === null && before.toLowerCase().includes(now.toLowerCase());
  if (says !== null && meant !== says && !part) return true;
  const [known, named] = [new Set(namedIn(dataset, before)), namedIn(dataset, now)];
  return named.some((one) => !known.has(one)) || (named.length > 0 && boundsOf(before) !== boundsOf(now));
}

/** What the text is wholly the name of. */
function meaningOf(dataset: Dataset, text: string): string | null {
  const { regions, entities, metrics } = knownNames(dataset);
  const period = readPeriod(text);
  if (period) return `period ${formatPeriod(period)}`;
  for (const [kind, index] of [
    ['region', regions],
    ['entity', entities],
    ['metric', metrics],
  ] as const) {
    const found = index.find(text);
    if (found.kind === 'one') return `${kind} ${found.item.id}`;
  }
  return null;
}

const COUNTED = [
  /\b(?:one|first|once|single)\b/,
  /\b(?:two|second|twice|double|half)\b/,
  ...[/three|third|triple/, /four|fourth|quarter of/, /five|fifth/, /six|sixth/, /seven|seventh/, /eight|eighth/],
  ...[/nine|ninth/, /ten|tenth/, /eleven|eleventh/, /twelve|twelfth|dozen/, /twenty|twentieth/, /hundred/],
].map(({ source }) => new RegExp(`\\b(?:${source})\\b`, 'i'));
const CHINESE_COUNT = /(?:第|前)([一二三四五六七八九十百]+)/gu;
const CHINESE = '零一二三四五六七八九十';
const UNITS = [
  /\b(?:millions?|mn|m)\b|百万|百萬/,
  /\b(?:billions?|bn)\b|十亿|十億/,
  /\b(?:thousands?|k)\b|千/,
  /万|萬/,
  /亿|億/,
  /%|percent|百分比/,
  /\b(?:points|pp)\b|百分点|百分點/,
  /\btimes\b|×|倍/,
  /\b(?:euros?|EUR)\b|€|欧元|歐元/,
  /\b(?:dollars?|USD)\b|\$|美元/,
  /\b(?:yuan|CNY|RMB)\b|¥|人民币|人民幣/,
  /\byears?\b|\bannual\b|年/,
  /\bmonths?\b|\bmonthly\b|月/,
  /\bweeks?\b|\bweekly\b|[周週]/,
  /\bunits?\b|台/,
].map(({ source }) => new RegExp(source, 'i'));

/** Before 2023 is not 2023. */
const BOUNDS = [
  /\b(?:before|until|up to|prior)\b|之前|以前|截至/,
  /\b(?:after|since|from)\b|之后|之後|以来|以來/,
  /\b(?:at most|under|below|less)\b|至多|不足|以下|以内|以內/,
  /\b(?:at least|over|above|more)\b|至少|超过|超過|以上/,
].map(({ source }) => new RegExp(source, 'i'));
const boundsOf = (text: string): string => BOUNDS.map((form) => Number(form.test(text))).join('');

/** Whatever a text may name, by how it is written there. */
interface Known {
  readonly form: RegExp;
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
}
/** The longest name goes first: what is said of Southeast Asia is not said of Asia. */
function formsOf(things: readonly (readonly [kind: string, items: readonly Named[]])[]): Known {
  const idsOf = new Map<string, string[]>();
  for (const [kind, items] of things)
    for (const { id, name } of items)
      for (const form of new Set([id, ...LANGS.map((lang) => name[lang])].map(spelt)))
        idsOf.set(form, [...(idsOf.get(form) ?? []), `${kind} ${id}`]);
  const forms = [...idsOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { form: new RegExp(`(?<![a-z0-9])(?:${forms.join('|')})(?![a-z0-9])`, 'g'), idsOf };
}
const spelt = (text: string): string => text.normalize('NFKC').toLowerCase();
const forms = new WeakMap<Vocabulary, Known>();
function knownIn(vocabulary: Vocabulary): Known {
  const known =
    forms.get(vocabulary) ??
    formsOf([
      ['region', vocabulary.regions.items],
      ['entity', vocabulary.entities.items],
    ]);
  forms.set(vocabulary, known);
  return known;
}

/** Numbers, units, regions and vendors that a text names, each as one word. */
function namedIn({ vocabulary }: Dataset, text: string): string[] {
  const plain = text.normalize('NFKC');
  const known = knownIn(vocabulary);
  return [
    // 2025Q2 and Q2 2025 name the same two numbers.
    ...(plain.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/,(?=\d{3})/g, '')),
    ...COUNTED.flatMap((form, i) => (form.test(plain) ? [String(i + 1)] : [])),
    ...[...plain.matchAll(CHINESE_COUNT)].map(([, count = '']) => String(Math.max(CHINESE.indexOf(count), 0) || count)),
    ...UNITS.flatMap((form, i) => (form.test(plain) ? [`unit ${i}`] : [])),
    ...(spelt(plain).match(known.form) ?? []).flatMap((form) => known.idsOf.get(form)!),
  ];
}
