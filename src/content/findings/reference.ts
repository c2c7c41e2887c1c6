import { words } from '../../core/lang';
import type { PageFindings } from './model';

/** Pages about the data themselves. */
export const REFERENCE_FINDINGS: Readonly<Record<string, PageFindings>> = {
  'sources': {
    page: {
      count: ({ sources }) => ({
        all: sources.size,
        undated: [...sources.values()].filter(({ publishedBasis }) => publishedBasis !== 'stated').length,
      }),
      text: words(
        'All figures come from {all} documents; {undated} of them do not print their date',
        '全部数据出自{all}份文件，其中{undated}份未印日期',
        '全部數據出自{all}份文件，其中{undated}份未印日期',
      ),
    },
  },
  'tensions': {
    page: {
      count: ({ tensions }) => ({ all: tensions.length }),
      text: words(
        '{all} pairs of statements need a word of caution before they are used together',
        '有{all}组陈述，同时引用前须先看说明',
        '有{all}組陳述，同時引用前須先看說明',
      ),
    },
  },
  'checks': {
    page: {
      count: ({ checks }) => ({
        all: checks.length,
        holds: checks.filter(({ outcome }) => outcome === 'holds').length,
        fails: checks.filter(({ outcome }) => outcome === 'fails').length,
        open: checks.filter(({ outcome }) => outcome === 'open').length,
      }),
      text: words(
        'Of {all} checks of the arithmetic {holds} hold, {fails} do not, {open} stay open',
        '{all}项算术核对中，{holds}项成立，{fails}项不成立，{open}项未决',
        '{all}項算術核對中，{holds}項成立，{fails}項不成立，{open}項未決',
      ),
    },
  },
  'all-events': {
    page: {
      count: ({ events }) => ({ all: events.length, undated: events.filter(({ date }) => date === 'n.d.').length }),
      text: words(
        'The documents state {all} events, {undated} of them without a date',
        '文件陈述{all}个事件，其中{undated}个未注明日期',
        '文件陳述{all}個事件，其中{undated}個未註明日期',
      ),
    },
  },
  'coverage': {
    page: {
      count: ({ figures }) => ({
        all: figures.size,
        undated: [...figures.values()].filter(({ period }) => period === 'n.d.').length,
      }),
      text: words(
        'There are {all} figures, {undated} of them without a period',
        '共{all}个数据，其中{undated}个未注明期间',
        '共{all}個數據，其中{undated}個未註明期間',
      ),
    },
  },
};
