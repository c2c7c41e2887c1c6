/** Product name, language, tabs, messages, and the tab Insert in them (taskpane/pane.ts, views/frame.ts). */
import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { createElement as h, useEffect, useMemo, useState, type ChangeEvent, type ReactElement } from 'react';
import { pages } from '../../../src/content/pages';
import type { Page } from '../../../src/page/page';
import { LANGS, langOf, type Lang } from '../../../src/core/lang';
import { figures } from './figures';
import { copy as copyPage } from '../../../taskpane/copy';
import { recallLang, rememberLang } from '../../../taskpane/remember';
import type { Message } from '../../../taskpane/shell';
import { TABS, type TabId } from '../../../taskpane/views/index';
import { sayIn } from '../../../taskpane/text';
import { LANGUAGE_NAMES } from '../../../taskpane/words';
import { List } from './list';
import { Preview } from './preview';

const DARK = matchMedia('(prefers-color-scheme: dark)');

function useDark(): boolean {
  const [dark, setDark] = useState(DARK.matches);
  useEffect(() => {
    const follow = (): void => setDark(DARK.matches);
    DARK.addEventListener('change', follow);
    return () => DARK.removeEventListener('change', follow);
  }, []);
  return dark;
}

export function Pane(): ReactElement {
  const dark = useDark();
  const [lang, setLang] = useState<Lang>(() => recallLang() ?? langOf(navigator.language));
  const [tab, setTab] = useState<TabId>('list');
  const [opened, setOpened] = useState('');
  const [message, setMessage] = useState<Message | null>(null);
  const say = sayIn(lang);
  const page = useMemo(() => {
    const spec = pages.find((p) => p.id === opened);
    return spec ? figures.fill(spec, { lang, charts: true }) : null;
  }, [opened, lang]);

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  const speak = (next: Lang): void => {
    rememberLang(next);
    setLang(next);
    setMessage(null);
  };
  const open = (id: string): void =>
    void figures.ready.then(
      () => {
        setMessage(null);
        setOpened(id);
      },
      (error: unknown) => setMessage({ intent: 'error', text: say('loadFailed', { reason: String(error) }) }),
    );
  const copy = (one: Page): void =>
    void copyPage(one).then((done) =>
      setMessage({
        intent: done ? 'success' : 'error',
        text: say(done ? 'copied' : 'copyFailed', { title: one.title }),
      }),
    );

  const insert = page
    ? h(Preview, { page, say, back: () => setOpened(''), copy: () => copy(page) })
    : h(List, { lang, say, open });
  return h(
    FluentProvider,
    { theme: dark ? webDarkTheme : webLightTheme },
    h(
      'div',
      { className: 'atlas-pane', lang },
      h(
        'header',
        { className: 'pane-head' },
        h('p', { className: 'pane-product' }, say('productName')),
        h(
          'label',
          { className: 'pane-language' },
          h('span', { className: 'visually-hidden' }, say('language')),
          h(
            'select',
            { value: lang, onChange: (e: ChangeEvent<HTMLSelectElement>) => speak(e.target.value as Lang) },
            LANGS.map((one) => h('option', { key: one, value: one, lang: one }, LANGUAGE_NAMES[one])),
          ),
        ),
      ),
      h(
        TabList,
        {
          'className': 'pane-tabs',
          'aria-label': say('views'),
          'selectedValue': tab,
          'onTabSelect': (_, { value }) => setTab(value as TabId),
        },
        TABS.map(({ id, name }) =>
          h(Tab, { 'key': id, 'id': `tab-${id}`, 'value': id, 'aria-controls': 'pane-content' }, say(name)),
        ),
      ),
      // The other tabs are loaded later in the pane; here they are left out.
      h(
        'div',
        { 'id': 'pane-content', 'className': 'pane-content', 'role': 'tabpanel', 'aria-labelledby': `tab-${tab}` },
        tab === 'list' ? insert : say('loading'),
      ),
      h(
        'div',
        { 'className': 'pane-live', 'role': 'status', 'aria-live': 'polite' },
        message && h(MessageBar, { intent: message.intent }, h(MessageBarBody, null, message.text)),
      ),
    ),
  );
}
