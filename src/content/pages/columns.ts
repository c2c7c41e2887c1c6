import { words } from '../../core/lang';
import type { KeyColumn, ListColumn } from '../table-spec';

/** Column sets that recur. */
export const BY_METRIC: readonly ListColumn[] = [
  'metric',
  'entity',
  'region',
  'period',
  'value',
  'exactness',
  'source',
];
export const BY_SUBJECT: readonly ListColumn[] = ['metric', 'period', 'value', 'exactness', 'source'];
export const BY_ENTITY: readonly ListColumn[] = ['entity', 'period', 'value', 'exactness', 'source'];

const RANK = words('Rank', '排名', '排名');
export const SHARE = words('Share', '份额', '市占率');
export const SHIPMENTS = words('Shipments, units', '出货量（台）', '出貨量（支）');
export const GROWTH = words('Year-over-year growth', '同比增长', '年增率');
export const VENDOR = words('Vendor', '厂商', '廠商');
export const REGION = words('Region', '地区', '地區');
export const PERIOD = words('Period', '期间', '期間');

/** A row of a region, which has the name that the Dataset gives it. */
export const ofRegion = (id: string) => ({ label: { region: id }, key: { region: id } });

/** Rank, share, shipments and growth of one period and vendor. */
export const positionColumns = (): readonly KeyColumn[] => [
  { head: RANK, key: { metric: 'rank' } },
  { head: SHARE, key: { metric: 'share' } },
  { head: SHIPMENTS, key: { metric: 'shipments' } },
  { head: GROWTH, key: { metric: 'growth' } },
];
