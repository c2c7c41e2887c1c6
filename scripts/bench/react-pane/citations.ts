/**
 * The ways to cite the figures of a note, loaded with the first page that has notes (taskpane/views/find/citations.ts).
 */
import { createElement as h, type ReactElement } from 'react';
import type { Observation } from '../../../src/core/facts';
import type { Lang } from '../../../src/core/lang';
import { copy } from '../../../taskpane/copy';
import { sayFrom } from '../../../taskpane/text';
import { citationOf, type CitationStyle } from '../../../taskpane/views/find/model';
import { FIND } from '../../../taskpane/views/find/words';
import { figures } from './figures';

export function citations(of: readonly Observation[], name: string, lang: Lang): ReactElement {
  const say = sayFrom(FIND, lang);
  const copyIt = (style: CitationStyle): void => {
    const texts = of.map((o) => citationOf(figures.world.current, o, style, lang));
    void copy([...new Set(texts)].join('\n'));
  };
  const button = (style: CitationStyle, text: string): ReactElement =>
    h('button', { type: 'button', className: `text-button cite-${style}`, onClick: () => copyIt(style) }, text);
  const label = say('copyCitation');
  return h(
    'span',
    { 'className': 'citations', 'role': 'group', 'aria-label': `${label} ${name}` },
    h('span', { 'className': 'soft', 'aria-hidden': true }, label),
    ' ',
    button('short', say('citeShort')),
    ' ',
    button('full', say('citeFull')),
    ' ',
    button('other', say('citeOther')),
  );
}
