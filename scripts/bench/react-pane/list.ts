/** All tables by topic, with search (taskpane/views/insert/list.ts). */
import { Button, Input, Label } from '@fluentui/react-components';
import { createElement as h, Fragment, useState, type ChangeEvent, type ReactElement } from 'react';
import { pages, topics } from '../../../src/content/pages';
import type { Lang } from '../../../src/core/lang';
import { figures } from './figures';
import type { PageSearch } from '../../../taskpane/page-search';
import type { Hit } from '../../../taskpane/search';
import type { Say } from '../../../taskpane/text';
import { titleHits } from '../../../taskpane/title-search';

interface ItemProps {
  readonly hit: Hit;
  readonly lang: Lang;
  readonly say: Say;
  readonly open: (pageId: string) => void;
}

let search: PageSearch | null = null;
const specOf = (id: string) => pages.find((p) => p.id === id)!;

export function List({ lang, say, open }: Omit<ItemProps, 'hit'>): ReactElement {
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState('');
  const [, setLoaded] = useState(false);
  const type = (text: string): void => {
    setQuery(text);
    // The search looks into the figures as well.
    void Promise.all([import('../../../taskpane/page-search'), figures.ready]).then(
      ([{ pageSearch }]) => {
        search ??= pageSearch(figures.world.current);
        setLoaded(true);
      },
      () => undefined,
    );
  };
  const hits = (search ? search.find(query, lang) : titleHits(query)).filter(
    (hit) => !topic || specOf(hit.id).topic === topic,
  );
  const items = (some: readonly Hit[]): ReactElement =>
    h(
      'ul',
      { className: 'items' },
      some.map((hit) => h(Item, { key: hit.id, hit, lang, say, open })),
    );
  const groups = topics
    .map((t) => ({ ...t, hits: hits.filter((hit) => specOf(hit.id).topic === t.id) }))
    .filter((group) => group.hits.length > 0);

  return h(
    Fragment,
    null,
    h('h1', { className: 'visually-hidden' }, say('tables')),
    h('p', { className: 'pane-intro' }, say('noHost')),
    h(
      'div',
      { className: 'pane-search', role: 'search' },
      h(
        'div',
        { className: 'field' },
        h(Label, { htmlFor: 'search' }, say('search')),
        h(Input, {
          id: 'search',
          className: 'search',
          autoComplete: 'off',
          value: query,
          placeholder: say('searchHint'),
          onChange: (_, { value }) => type(value),
        }),
      ),
      h(
        'label',
        { className: 'field' },
        h('span', null, say('topic')),
        h(
          'select',
          {
            className: 'topic',
            value: topic,
            onChange: (e: ChangeEvent<HTMLSelectElement>) => setTopic(e.target.value),
          },
          h('option', { value: '' }, say('allTopics')),
          topics.map((t) => h('option', { key: t.id, value: t.id }, t.title[lang])),
        ),
      ),
    ),
    h(
      'p',
      { className: 'pane-count', role: 'status' },
      query.trim() !== '' || topic !== '' ? say('found', { count: hits.length, all: pages.length }) : null,
    ),
    hits.length === 0 &&
      h(
        Fragment,
        null,
        h('p', null, say('noneFound', { query })),
        h(
          Button,
          {
            onClick: () => {
              type('');
              setTopic('');
            },
          },
          say('clear'),
        ),
      ),
    query.trim() !== ''
      ? items(hits)
      : groups.map((group) =>
          h(
            'section',
            { 'key': group.id, 'aria-labelledby': `topic-${group.id}` },
            h('h2', { className: 'topic-title', id: `topic-${group.id}` }, group.title[lang]),
            items(group.hits),
          ),
        ),
  );
}

function Item({ hit, lang, say, open }: ItemProps): ReactElement {
  const { id, title, summary } = specOf(hit.id);
  return h(
    'li',
    { className: 'item-row' },
    h(
      'button',
      { 'className': 'item', 'type': 'button', 'data-page': id, 'onClick': () => open(id) },
      h('span', { className: 'item-title' }, title[lang]),
      h('span', { className: 'item-summary' }, summary[lang]),
      hit.snippet && h('span', { className: 'item-found' }, say('foundIn', { text: hit.snippet })),
    ),
  );
}
