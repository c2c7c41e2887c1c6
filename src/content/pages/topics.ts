import { words, type Words } from '../../core/lang';

interface Topic {
  readonly id: string;
  readonly title: Words;
}

/** In the order of a workbook and of the pane. */
export const topics = [
  { id: 'markets', title: words('Market position', '市场地位', '市場地位') },
  { id: 'products', title: words('Products and prices', '产品与价格', '產品與價格') },
  { id: 'services', title: words('Services and ecosystem', '服务与生态', '服務與生態') },
  { id: 'expansion', title: words('Stores and going abroad', '门店与出海', '門市與出海') },
  { id: 'double11', title: words('Double 11', '双11', '雙11') },
  { id: 'platforms', title: words('Platforms and capital', '平台与资本', '平台與資本') },
  { id: 'reference', title: words('Sources and checks', '来源与核对', '來源與核對') },
] as const satisfies readonly Topic[];
export type TopicId = (typeof topics)[number]['id'];
