/** Documents that rows name, and whether a line already says what a row says, or something else. */
import { figureKey, type Dataset } from '../dataset';
import type { Observation, SourceRecord } from '../facts';
import { sameWords, words } from '../lang';
import { bundledDocument, type RowRead } from './read-row';

/** What rests on no document, under one name. */
export const BARE = 'own';
const BARE_ABOUT = words('own figures without a document', '未注明文件的自有数据', '未註明文件的自有數據');

const NOTHING = words('', '', '');
const sourceOf = (id: string, document: string, published: string): SourceRecord => ({
  own: true,
  id,
  file: document || BARE,
  sha256: '',
  title: document,
  author: '',
  publisher: document || BARE,
  published,
  publishedBasis: published === 'n.d.' ? 'undated' : 'stated',
  language: '',
  glossed: false,
  about: document === '' ? BARE_ABOUT : sameWords(document),
  note: NOTHING,
  searchWords: [],
  where: NOTHING,
});

/** The documents of a layer by their ids: one of two dates of publication is two documents. */
export class Documents {
  readonly added = new Map<string, SourceRecord>();
  private readonly known = new Map<string, string>();
  constructor(private readonly dataset: Dataset) {}

  idOf({ document, published }: RowRead): string {
    const key = `${document}|${published}`;
    const found = this.known.get(key) ?? bundledDocument(this.dataset, document) ?? this.add(document, published);
    this.known.set(key, found);
    return found;
  }
  private add(document: string, published: string): string {
    const dated = document !== '' && published !== 'n.d.';
    const id = document === '' ? BARE : `own:${document}${dated ? `, ${published}` : ''}`;
    if (!this.dataset.sources.has(id)) this.added.set(id, sourceOf(id, document, document === '' ? 'n.d.' : published));
    return id;
  }
}

export const isEnd = ({ qualifier }: Pick<Observation, 'qualifier'>): boolean => qualifier.startsWith('range-');
/** The same line of the same document on the same figure; each end of a range by itself. */
const statementKey = (o: Observation): string =>
  `${o.source}|${o.line}|${o.metric}|${o.entity}|${o.region}|${o.period}|${isEnd(o) ? o.qualifier : ''}`;

/** What is said already, by the dataset or by rows before. */
export class Statements {
  private readonly said = new Map<string, Observation>();
  constructor(private readonly dataset: Dataset) {}

  /**
   * What was said before; where nothing was, it is said now. Of a figure without a line nobody can say that it is the
   * same statement.
   */
  meet(o: Observation): Observation | null {
    if (o.line === 0) return null;
    const key = statementKey(o);
    const figure = this.dataset.figures.get(figureKey(o.metric, o.entity, o.region, o.period));
    const before = this.said.get(key) ?? figure?.observations.find((one) => statementKey(one) === key);
    if (!before) this.said.set(key, o);
    return before ?? null;
  }
}
export const saysTheSame = (a: Observation, b: Observation): boolean =>
  a.value === b.value && a.unit === b.unit && a.qualifier === b.qualifier;

/** The other end of a range that a row gives one end of: of the same document, line and figure. */
export const rangeKey = (o: Observation): string => statementKey({ ...o, qualifier: 'exact' });
