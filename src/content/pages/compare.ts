import { joinWords, words } from '../../core/lang';
import type { Region } from '../../core/regions';
import type { PageSpec } from '../table-spec';

/** Regions of the reader's choice side by side: every figure and every event of each. */
export const comparePage = (chosen: readonly Region[]): PageSpec => {
  const ids = chosen.map((r) => r.id);
  return {
    id: 'compare',
    short: words('Compared', '对比', '對比'),
    topic: 'markets',
    title: joinWords([words('Compared: ', '对比：', '對比：'), joinWords(chosen.map((r) => r.name), words(', ', '、', '、'))]),
    summary: words('Every figure and event of these regions. Data houses and periods differ: read the notes before comparing.', '这些地区的全部数据与事件。数据机构与期间不同，比较前请先看注。', '這些地區的全部數據與事件。數據機構與期間不同，比較前請先看註。'),
    tables: [
      { id: 'compare-figures', kind: 'list', title: words('Figures', '数据', '數據'), select: { regions: ids }, columns: ['metric', 'region', 'entity', 'period', 'value', 'exactness', 'agency', 'source'] },
      { id: 'compare-events', kind: 'events', title: words('Events', '事件', '事件'), select: { regions: ids } },
    ],
  };
};
