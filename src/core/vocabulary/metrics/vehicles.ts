/** Cars, and what parts of phones and cars cost. */
import { base } from './base';

export const VEHICLES = {
  ev_deliveries: base(
    'growth',
    'qoq',
    'mom',
    'rank',
    'target',
    'streak',
  )(
    'vehicles',
    'vehicles',
    'EV deliveries|汽车交付量|汽車交付量',
    'vehicle deliveries|car deliveries|deliveries|交付量|电动汽车交付量|新车交付量|電動車交付量|交车量',
  ),
  ev_orders: base('growth', 'mom')(
    'vehicles',
    'vehicles',
    'EV orders|汽车订单量|汽車訂單量',
    'vehicle orders|locked orders|car orders|锁单量',
  ),
  ev_registrations: base('growth', 'mom', 'rank')(
    'vehicles',
    'vehicles',
    'EV registrations|上险量|領牌數',
    'vehicle registrations|insurance registrations|上牌量|掛牌數',
  ),
  ev_share: base('change', 'rank')(
    'vehicles',
    'fraction',
    'EV market share|电动汽车市场份额|電動車市占率',
    'electric vehicle market share',
  ),
  ev_asp: base('growth', 'qoq')(
    'vehicles',
    'money',
    'EV average selling price|汽车平均售价|汽車平均售價',
    'vehicle ASP|car ASP|单车均价',
    { see: ['launch_price'] },
  ),
  ev_capacity: base('growth', 'target')(
    'vehicles',
    'vehicles',
    'Annual EV production capacity|汽车年产能|汽車年產能',
    'vehicle capacity|car capacity|汽车产能',
  ),
  nev_penetration: base('change')(
    'vehicles',
    'fraction',
    'New energy vehicles in car sales|新能源汽车渗透率|新能源車滲透率',
    '新能源渗透率',
  ),
  memory_cost: base('growth', 'qoq', 'part')(
    'costs',
    'money',
    'Memory cost|存储成本|記憶體成本',
    'memory costs|内存成本',
  ),
  dram_price: base('growth', 'qoq', 'mom')(
    'costs',
    'money',
    'DRAM contract price|DRAM合约价|DRAM合約價',
    'DRAM prices|DRAM价格',
  ),
  component_cost: base('growth', 'qoq', 'part')(
    'costs',
    'money',
    'Component cost|零部件成本|零組件成本',
    'component costs|parts cost|元器件成本|零件成本',
  ),
  bom_cost: base('growth', 'qoq')(
    'costs',
    'money',
    'Bill of materials|物料成本|物料成本',
    'BOM|BoM costs|物料清单成本|BOM成本',
  ),
} as const;
