/**
 * Citations and explanations as text: which document, which line, printed how, credited to whom, for when, how exact.
 */
import { agencyName } from './agencies';
import type { Dataset } from './dataset';
import type { Counted, Figure, Observation, PeriodBasis, SourceRecord } from './facts';
import { displayValue, periodSaid, QUALIFIER_WORDS } from './format';
import { put, words, type Lang, type Words } from './lang';

export const STYLES = ['full', 'short', 'footnote'] as const;
export type Style = (typeof STYLES)[number];

/** Those that share a note. */
export type FiguresOfNote = readonly [Observation, ...Observation[]];

export const BASIS_WORDS: Readonly<Record<PeriodBasis, Words>> = {
  stated: words('period stated in the text', '期间为原文所述', '期間為原文所述'),
  inferred: words('period inferred from the context', '期间由上下文推断', '期間由上下文推斷'),
  undated: words('no period given', '原文未注明期间', '原文未註明期間'),
};

/** The same in one word, for columns. */
export const BASIS_SHORT: Readonly<Record<PeriodBasis, Words>> = {
  stated: words('stated', '原文所述', '原文所述'),
  inferred: words('inferred', '推断', '推斷'),
  undated: words('none given', '未注明', '未註明'),
};

export const COUNTED_WORDS: Readonly<Record<Counted, Words>> = {
  shipments: words('counted by units shipped', '按出货量计', '按出貨量計'),
  sales: words('counted by units sold', '按销量计', '按銷量計'),
  users: words('counted by users', '按用户数计', '按使用者數計'),
};
/** Nothing where the document does not say. */
const countedText = ({ countedBy }: Observation, lang: Lang): readonly string[] =>
  countedBy === '' ? [] : [COUNTED_WORDS[countedBy][lang]];

const T = {
  line: words('line {n}', '第{n}行', '第{n}行'),
  printed: words('printed "{text}"', '原文“{text}”', '原文「{text}」'),
  credited: words('credited to {agency}', '数据来自 {agency}', '數據來自 {agency}'),
  uncredited: words('no research firm credited', '未注明研究机构', '未註明研調機構'),
  writtenBy: words('{author} ({publisher})', '{author}（{publisher}）', '{author}（{publisher}）'),
  when: words('{date}', '{date}', '{date}'),
  whenInferred: words('{date} (inferred)', '{date}（推断）', '{date}（推斷）'),
  published: words('published {date}', '发布于 {date}', '發布於 {date}'),
  publishedInferred: words('published {date} (inferred)', '发布于 {date}（推断）', '發布於 {date}（推斷）'),
  untitled: words('untitled: {about}', '无标题：{about}', '無標題：{about}'),
  search: words('search for {words}', '搜索：{words}', '搜尋：{words}'),
  publisher: words('publisher: {name}', '发布者：{name}', '發布者：{name}'),
  note: words('Note: {note}', '注：{note}', '註：{note}'),
  value: words('{name}: {shown} ({how})', '{name}：{shown}（{how}）', '{name}：{shown}（{how}）'),
  other: words('{shown} ({place})', '{shown}（{place}）', '{shown}（{place}）'),
  also: words('Also stated: {list}. {verdict}', '另见：{list}。{verdict}', '另見：{list}。{verdict}'),
  agree: words('All mentions agree within rounding.', '各处在舍入范围内一致。', '各處在捨入範圍內一致。'),
  disagree: words('The mentions do not agree.', '各处不一致。', '各處不一致。'),
};
const STOP: Words = words('. ', '。', '。');
export const COMMA: Words = words(', ', '，', '，');
export const SEMI: Words = words('; ', '；', '；');

const OWN = {
  own: words('own figure', '自有数据', '自有數據'),
  preferred: words('own figure, preferred', '自有数据（优先）', '自有數據（優先）'),
  row: words('{file}, row {row}', '{file}第{row}行', '{file}第{row}列'),
};

/** Where a figure stands: the line of its document, or the cell or row that the user wrote it in. */
export function placeSaid({ line, own }: Pick<Observation, 'line' | 'own'>, lang: Lang): string {
  if (line > 0 || !own) return put(T.line, lang, { n: line });
  return 'file' in own.place ? put(OWN.row, lang, own.place) : `${own.place.sheet}!${own.place.cell}`;
}
/** Where a document was published first, without what its name is in other letters. */
const publisherName = ({ publisher }: SourceRecord): string => publisher.split(';')[0]!.replace(/\s*\(.*\)$/, '');
const writtenBy = (s: SourceRecord, lang: Lang): string =>
  s.author === '' || publisherName(s) === ''
    ? sourceName(s)
    : put(T.writtenBy, lang, { author: s.author, publisher: publisherName(s) });
/**
 * A document behind a chart or a page, as people name it: who, where, when; of the user's own that it is that, and its
 * name. The file it was read from stands on the page of the sources.
 */
export const documentSaid = (s: SourceRecord, lang: Lang): string =>
  (s.own
    ? [OWN.own[lang], ...(s.title === '' ? [] : [s.title, publishedText(s, lang)])]
    : [writtenBy(s, lang), put(s.publishedBasis === 'stated' ? T.when : T.whenInferred, lang, { date: s.published })]
  ).join(COMMA[lang]);

const ownSaid = ({ own }: Pick<Observation, 'own'>, lang: Lang): readonly string[] =>
  own ? [OWN[own.prefer ? 'preferred' : 'own'][lang]] : [];

/** A document by author or publisher: what a reader would call it. */
export const sourceName = (s: SourceRecord): string => s.author || s.publisher;
export const titleOf = (s: SourceRecord, lang: Lang): string =>
  s.title === '' ? put(T.untitled, lang, { about: s.about[lang] }) : s.title;
export const publishedText = (s: SourceRecord, lang: Lang): string =>
  put(s.publishedBasis === 'stated' ? T.published : T.publishedInferred, lang, { date: s.published });

const QUOTED: Words = words('"{text}"', '“{text}”', '「{text}」');
const LISTED: Words = words(', ', '、', '、');
/** The printed words that find a document: they are never put into another script. */
function searchSaid({ title, author, searchWords }: SourceRecord, lang: Lang): string {
  const list = title === '' ? searchWords : [put(QUOTED, lang, { text: title }), ...(author === '' ? [] : [author])];
  return put(T.search, lang, { words: list.join(LISTED[lang]) });
}
/** How a reader finds the original; nothing for a document of the user's own. */
export function findSaid(source: SourceRecord, lang: Lang): string {
  if (source.own) return '';
  const search = searchSaid(source, lang);
  const publisher = source.publisher === '' ? [] : [put(T.publisher, lang, { name: source.publisher })];
  const said = [`${search.charAt(0).toUpperCase()}${search.slice(1)}`, ...publisher].join(SEMI[lang]);
  return `${said}${STOP[lang]}${source.where[lang]}`;
}

/** `楊陽, 2026` */
export function documentShort(dataset: Dataset, o: Pick<Observation, 'source' | 'own'>, lang: Lang): string {
  const source = dataset.sources.get(o.source)!;
  const document = o.own?.isBare ? [] : [sourceName(source), source.published];
  return [...ownSaid(o, lang), ...document].join(COMMA[lang]);
}

/** `楊陽, 2026, line 31` */
export const citeShort = (dataset: Dataset, o: Pick<Observation, 'source' | 'line' | 'own'>, lang: Lang): string =>
  [documentShort(dataset, o, lang), placeSaid(o, lang)].filter(Boolean).join(COMMA[lang]);

/**
 * One line for a note under a table, of a figure or of several that differ in value and characters alone: place,
 * characters, credit, period basis, exactness, our note. Of several it leaves out what is not the same for all.
 */
export const citeFootnote = (dataset: Dataset, figures: FiguresOfNote, lang: Lang): string =>
  footnoteFrom(citeShort(dataset, figures[0], lang), figures, lang);

/** The same below the name of the document. */
export const citeInDocument = (figures: FiguresOfNote, lang: Lang): string =>
  footnoteFrom(placeSaid(figures[0], lang), figures, lang);

function footnoteFrom(place: string, [first, ...others]: FiguresOfNote, lang: Lang): string {
  const shared = (text: (o: Observation) => string): readonly string[] =>
    text(first) === '' || others.some((o) => text(o) !== text(first)) ? [] : [text(first)];
  const parts = [
    place,
    ...(others.length > 0 ? [] : [put(T.printed, lang, { text: first.printed })]),
    ...(first.agency ? [put(T.credited, lang, { agency: agencyName(first.agency, lang) })] : []),
    ...countedText(first, lang),
    ...shared(({ qualifier }) => (qualifier === 'exact' ? '' : QUALIFIER_WORDS[qualifier][lang])),
    ...(first.periodBasis === 'stated' ? [] : [BASIS_WORDS[first.periodBasis][lang]]),
  ];
  return parts.join(SEMI[lang]) + (first.note[lang] ? `${STOP[lang]}${first.note[lang]}` : '');
}

/** What one note says of all its figures: those for which it is the same share one. */
export const noteKey = (o: Observation, lang: Lang): string =>
  JSON.stringify([o.source, placeSaid(o, lang), o.own?.prefer, o.agency, o.countedBy, o.periodBasis, o.note[lang]]);

/** The whole citation: figure, document, file, line, characters, credit, period basis. */
export function citeFull(dataset: Dataset, o: Observation, lang: Lang): string {
  const source = dataset.sources.get(o.source)!;
  if (source.own) return [citeShort(dataset, o, lang), ...citeRest(o, lang)].join(SEMI[lang]);
  const who = [source.author, source.publisher].filter(Boolean).join(COMMA[lang]);
  const title =
    source.title === '' ? titleOf(source, lang) : lang === 'en' ? `"${source.title}"` : `《${source.title}》`;
  const where = [
    ...ownSaid(o, lang),
    who,
    title,
    publishedText(source, lang),
    `${source.file}${COMMA[lang]}${placeSaid(o, lang)}`,
  ].join(COMMA[lang]);
  // Who, title and date say how to find it, where there is a title.
  const find = source.title === '' ? [searchSaid(source, lang)] : [];
  return [where, ...citeRest(o, lang), ...find].join(SEMI[lang]);
}

const citeRest = (o: Observation, lang: Lang): readonly string[] => [
  put(T.printed, lang, { text: o.printed }),
  o.agency ? put(T.credited, lang, { agency: agencyName(o.agency, lang) }) : T.uncredited[lang],
  ...countedText(o, lang),
  BASIS_WORDS[o.periodBasis][lang],
];

export const cite = (dataset: Dataset, o: Observation, style: Style, lang: Lang): string =>
  style === 'footnote'
    ? citeFootnote(dataset, [o], lang)
    : { full: citeFull, short: citeShort }[style](dataset, o, lang);

/** "Smartphone market share, Xiaomi, Europe, 2025Q2" */
export const nameOf = (
  { vocabulary: { metrics, entities, regions } }: Dataset,
  o: Pick<Observation, 'metric' | 'entity' | 'region' | 'period' | 'periodBasis'>,
  lang: Lang,
): string =>
  [
    metrics.of(o.metric).name[lang],
    entities.get(o.entity)!.name[lang],
    regions.get(o.region)!.name[lang],
    periodSaid(o, lang),
  ].join(COMMA[lang]);

/** The figure in words: value, how exact, says who and where, our note, and who else says so or disagrees. */
export function explainFigure(dataset: Dataset, figure: Figure, o: Observation, lang: Lang): string {
  const others = figure.observations.filter((x) => x !== o && x !== figure.range?.low && x !== figure.range?.high);
  const list = others
    .map((x) => put(T.other, lang, { shown: displayValue(x, lang), place: citeShort(dataset, x, lang) }))
    .join(SEMI[lang]);
  return (
    [
      put(T.value, lang, {
        name: nameOf(dataset, o, lang),
        shown: displayValue(o, lang),
        how: QUALIFIER_WORDS[o.qualifier][lang],
      }),
      citeFull(dataset, o, lang),
      ...(o.note[lang] ? [put(T.note, lang, { note: o.note[lang] }).replace(/[.。]$/, '')] : []),
      ...(others.length > 0
        ? [put(T.also, lang, { list, verdict: (figure.conflict ? T.disagree : T.agree)[lang] }).replace(/[.。]$/, '')]
        : []),
    ].join(STOP[lang]) + STOP[lang].trim()
  );
}
