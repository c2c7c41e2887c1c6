/** A declared finding and a Dataset become a sentence. */
import { figureKey, type Dataset } from '../../core/dataset';
import { COMMA } from '../../core/cite';
import type { Figure, Observation } from '../../core/facts';
import { words, type Lang } from '../../core/lang';
import type { Finding, FigureFinding } from './model';
import { numberSaid, periodOfSentence, sizeSaid, valueSaid } from './said';

export interface Found {
  readonly text: string;
  /** What the sentence rests on. */
  readonly rests: readonly Observation[];
}

const OWN = words(' (with own figures)', '（含自有数据）', '（含自有數據）');

/** `（2017年（推断））` is read as `（2017年，推断）`. */
const withoutNesting = (text: string, lang: Lang): string =>
  text.replace(
    /([(（])([^()（）]*?)\s?[(（]([^()（）]*)[)）]([)）])/g,
    (_, open: string, before: string, inner: string, close: string) => `${open}${before}${COMMA[lang]}${inner}${close}`,
  );

const fill = (text: string, say: (place: string) => string): string =>
  text.replace(/\{([^{}]+)\}/g, (_, place: string) => say(place));

/** The figures by name; null where one is missing or documents disagree about it. */
function figuresOf({ of }: FigureFinding, dataset: Dataset): Readonly<Record<string, Figure>> | null {
  const found = Object.entries(of).map(([name, parts]) => [name, dataset.figures.get(figureKey(...parts))] as const);
  return found.some(([, figure]) => !figure || figure.conflict)
    ? null
    : (Object.fromEntries(found) as Record<string, Figure>);
}

function placeSaid(place: string, figures: Readonly<Record<string, Figure>>, lang: Lang): string {
  const [name = '', what] = place.split('.');
  const figure = figures[name];
  if (!figure) throw new Error(`a finding has no figure "${name}"; it has ${Object.keys(figures).join(', ')}`);
  if (what === undefined) return valueSaid(figure, lang);
  if (what === 'size') return sizeSaid(figure, lang);
  if (what === 'number') return numberSaid(figure.preferred, lang);
  if (what === 'period') return periodOfSentence(figure.period, Object.values(figures), lang);
  throw new Error(`a finding asks for "${what}" of ${name}; valid: size, number, period`);
}

/** What the figures of a Dataset say; null: the topic stands there. */
export function found(finding: Finding | undefined, dataset: Dataset, lang: Lang): Found | null {
  if (!finding) return null;
  if ('count' in finding) {
    const counts = finding.count(dataset);
    return { text: fill(finding.text[lang], (place) => String(counts[place])), rests: [] };
  }
  const figures = figuresOf(finding, dataset);
  const sentence = figures && finding.says.find(({ when }) => !when || when(figures));
  if (!sentence) return null;
  const rests = Object.values(figures).flatMap(({ range, preferred }) =>
    range ? [range.low, range.high] : [preferred],
  );
  const text = withoutNesting(
    fill(sentence.text[lang], (place) => placeSaid(place, figures, lang)),
    lang,
  );
  return { text: text + (rests.some(({ own }) => own) ? OWN[lang] : ''), rests };
}
