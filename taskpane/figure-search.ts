/**
 * Search for figures by questions as people ask them: names of any language, both scripts of Chinese, with slips of the
 * keyboard; numbers as the numbers that they are. Loaded with the first search; pure.
 *
 *   question --numbers out--> words --MiniSearch--> figures by their names --number, vendor, period--> the best first
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { agencyNames } from '../src/core/agencies';
import { titleOf } from '../src/core/cite';
import type { Dataset } from '../src/core/dataset';
import { DEFAULT_ENTITY } from '../src/core/entities';
import type { Figure } from '../src/core/facts';
import { valueOf } from '../src/core/figure-value';
import { periodText } from '../src/core/format';
import { byLang, LANGS, WRITTEN, type Lang } from '../src/core/lang';
import { namesOf, type Named } from '../src/core/names';
import { lastDay, periodOf } from '../src/core/periods';
import { hayOf, holdsNumber, roundsTo, wantedOf, type Hay, type Wanted } from '../src/core/search';
import { LONGEST_TEXT } from '../src/core/visible';
import { simplified } from './script';
import { foldWith } from './search';

export interface FigureSearch {
  /** The best first; none where nothing of the question is known. */
  find(question: string): readonly Figure[];
}

const fold = foldWith(simplified);

/** Words that a question has and no figure. */
const ASKING = new Set(
  (
    'how many much does do did is are was were has have had the a an of in at for to by on with and or its it their what which who where when ' +
    'there that this tell me show give please find figure figures number value s vs from about'
  ).split(' '),
);
/** In one script, for questions are folded first. */
const ASKING_CHINESE =
  /请问|是多少|有多少|多少|有几家|几家|几个|是什么|什么|哪些|哪个|怎么样|怎么|如何|查询|告诉|给我|[的了吗呢是在有和与及到]/g;

const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** Chinese has no spaces: each two neighbours are a word of their own. */
const pairs = (run: string): string[] => {
  const chars = [...run];
  return chars.length < 2 ? chars : chars.slice(1).map((char, i) => chars[i]! + char);
};
const tokens = (text: string): string[] =>
  [...fold(text).matchAll(WORD)].flatMap(([word]) => (HAN.test(word) ? pairs(word) : [word]));
const asked = (question: string): string[] =>
  tokens(fold(question).replace(ASKING_CHINESE, ' ')).filter((word) => !ASKING.has(word));

interface Entry {
  readonly id: string;
  readonly metric: string;
  readonly entity: string;
  readonly region: string;
  readonly period: string;
  readonly text: string;
}
const FIELDS = ['metric', 'entity', 'region', 'period', 'text'] as const;
const BOOST = { metric: 2.5, entity: 3, region: 3, period: 2, text: 0.6 };

const written = (name: Named | undefined): string => (name ? namesOf(name).join(' | ') : '');

function periodNames(id: string): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(id);
  const half = /^(\d{4})H([12])$/.exec(id);
  const parts = quarter ? [quarter[1], `q${quarter[2]}`] : half ? [half[1], `h${half[2]}`] : id.split(/\D+/);
  return [id, ...parts, ...LANGS.map((lang) => periodText(id, lang))].join(' | ');
}

function entryOf(dataset: Dataset, figure: Figure): Entry {
  const { metrics, entities, regions } = dataset.vocabulary;
  const said = figure.observations.flatMap((o) => {
    const source = dataset.sources.get(o.source)!;
    return [
      o.printed,
      ...WRITTEN.map((lang) => o.note[lang]),
      ...agencyNames(o.agency),
      ...WRITTEN.map((lang) => titleOf(source, lang)),
      source.author,
      source.publisher,
    ];
  });
  return {
    id: figure.key,
    metric: `${written(metrics.get(figure.metric))} | ${figure.metric.replaceAll('_', ' ')}`,
    entity: written(entities.get(figure.entity)),
    region: written(regions.get(figure.region)),
    period: periodNames(figure.period),
    text: [...new Set(said)].join(' | '),
  };
}

/** A slip of the keyboard in a word of Latin letters; the longer the word, the more of it. */
const slips = (term: string): number | false => (/^[a-z]{4,}$/.test(term) ? (term.length >= 6 ? 2 : 1) : false);

/** How much of the question a figure answers: what it lacks counts twice. */
function covered({ queryTerms }: SearchResult, words: readonly string[]): number {
  const found = new Set(queryTerms);
  return (words.filter((word) => found.has(word)).length / words.length) ** 2;
}

const isAmount = ({ text }: Wanted['numbers'][number]): boolean => !/^\d+$/.test(text);

const OWN_NUMBER = 4;
const OTHER_NUMBER = 0.15;
const NEWER = 0.2;

export function figureSearch(dataset: Dataset): FigureSearch {
  const index = new MiniSearch<Entry>({ fields: [...FIELDS], tokenize: tokens, processTerm: (term) => term });
  const figures = [...dataset.figures.values()];
  index.addAll(figures.map((figure) => entryOf(dataset, figure)));
  const hays = new Map<string, Hay>(figures.map((f) => [f.key, hayOf([], fold, f.observations.map(valueOf))]));
  const days = figures.map(({ period }) => lastDay(periodOf(period)) ?? 0).filter((day) => day > 0);
  const [first, last] = [Math.min(...days), Math.max(...days)];

  const isVendor = (figure: Figure, { match }: SearchResult): boolean =>
    Object.values(match).some((fields) => fields.includes('entity')) || figure.entity === DEFAULT_ENTITY;
  /** Of two equal answers the newer one; what has no period is neither. */
  const recency = ({ period }: Figure): number => {
    const day = lastDay(periodOf(period)) ?? first;
    return 1 + (NEWER * (Math.min(day, last) - first)) / Math.max(1, last - first);
  };
  const numbersOf = (wanted: Wanted): Wanted['numbers'] =>
    wanted.numbers.filter(({ text }) => !/^(19|20)\d\d$/.test(text));
  const byNumber = (figure: Figure, numbers: Wanted['numbers']): number =>
    numbers.reduce((part, one) => part * (holdsNumber(hays.get(figure.key)!, one) ? OWN_NUMBER : OTHER_NUMBER), 1);

  const isNear = (figure: Figure, numbers: Wanted['numbers']): boolean =>
    numbers.every((one) => figure.observations.some((o) => roundsTo(one, valueOf(o))));

  return {
    find(question) {
      const text = question.slice(0, LONGEST_TEXT);
      const wanted = wantedOf(text, fold);
      const numbers = numbersOf(wanted);
      // A number may be part of a name as well: 17 of Xiaomi 17.
      const plain = wanted.numbers.map((one) => one.text).filter((one) => /^\d+$/.test(one));
      const words = [...new Set([...asked(wanted.words.join(' ')), ...plain, ...asked(quarters(text))])];
      const only = figures.filter((f) => numbers.length > 0 && byNumber(f, numbers) >= OWN_NUMBER ** numbers.length);
      // An amount that nobody prints may be what one remembers of another.
      const near = only.length === 0 && numbers.some(isAmount) ? figures.filter((f) => isNear(f, numbers)) : [];
      const byDate = (found: readonly Figure[]): Figure[] => [...found].sort((a, b) => recency(b) - recency(a));
      if (words.length === 0 || (words.length === plain.length && only.length > 0))
        return byDate(only.length > 0 ? only : near);
      const results = index.search(words.join(' '), {
        boost: BOOST,
        prefix: (term) => /^[a-z]{3,}/.test(term),
        fuzzy: (term) => slips(term),
        weights: { fuzzy: 0.5, prefix: 0.6 },
      });
      const scored = results.map((result) => {
        const figure = dataset.figures.get(String(result.id))!;
        const own = isVendor(figure, result) ? 1 : 0.6;
        return {
          figure,
          score: result.score * covered(result, words) * own * recency(figure) * byNumber(figure, numbers),
        };
      });
      const ranked = scored.sort((a, b) => b.score - a.score);
      // An amount is the figure's own or no answer; a bare number may be part of a name.
      const amounts = only.length > 0 ? only : near;
      if (amounts.length > 0 && numbers.some(isAmount))
        return [...new Set([...ranked.map(({ figure }) => figure).filter((f) => amounts.includes(f)), ...amounts])];
      const best = ranked[0]?.score ?? 0;
      return ranked.filter(({ score }) => score > best * LEAST).map(({ figure }) => figure);
    },
  };
}
/** What answers so much less than the best is noise. */
const LEAST = 0.12;

/** `Q2` and `2025Q2` lose their letters to the reading of numbers: they are words. */
const quarters = (text: string): string => (text.match(/\b(?:\d{4})?[qh][1-4]\b/gi) ?? []).join(' ');

const IS_TRADITIONAL = byLang({ 'en': false, 'zh-CN': false, 'zh-TW': true });
/** The language to answer a question in: that of its script, where it has one, else that of the reader. */
export function langOfQuestion(question: string, lang: Lang): Lang {
  if (!/\p{Script=Han}/u.test(question)) return lang;
  if (simplified(question) !== question) return IS_TRADITIONAL[lang] ? lang : 'zh-TW';
  return lang === 'en' ? 'zh-CN' : lang;
}
