/**
 * What market tables and company reports measure beside what the bundled documents do: base metrics, and the families
 * that such tables print of them (../families.ts).
 */
import type { FamilyId } from '../metric-model';
import { DEVICES } from './devices';
import { FINANCE } from './finance';
import { PHONES } from './phones';
import { VEHICLES } from './vehicles';

export const BASES = { ...PHONES, ...DEVICES, ...FINANCE, ...VEHICLES } as const;

/** Families of metrics that stand in ../measures.ts. */
export const FURTHER_FAMILIES = {
  shipments: ['qoq', 'mom', 'target'],
  share: ['change', 'target'],
  internet_revenue: ['qoq', 'part', 'target'],
  miui_users: ['growth', 'qoq'],
  iot_devices: ['growth', 'qoq'],
  tv_users: ['growth'],
  stores_open: ['growth'],
  platform_users: ['growth'],
} as const satisfies Readonly<Record<string, readonly FamilyId[]>>;

/** What members of families are called alone: as `yoy` is the growth of shipments. */
export const FAMILY_ALIASES: Readonly<Record<string, readonly string[]>> = {
  shipments_qoq: [
    'qoq',
    'q/q',
    'qoq growth',
    'quarter-over-quarter',
    'sequential growth',
    '环比',
    '環比',
    '环比增长',
    '環比增長',
    '季增率',
    '季增',
  ],
  shipments_mom: ['mom', 'm/m', 'month-over-month', '月环比', '月環比', '月增率', '月增'],
  share_price_target: ['target price', 'price target', '目标价'],
  rd_expenses_part: ['R&D ratio', 'R&D intensity', '研发费用率', '研發費用率', '研发投入占比'],
};
