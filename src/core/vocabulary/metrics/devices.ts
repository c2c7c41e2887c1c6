/** Other devices of the ecosystem, and who uses them. */
import { base } from './base';

export const DEVICES = {
  tablet_shipments: base('growth', 'qoq', 'rank', 'target')(
    'ecosystem',
    'units',
    'Tablet shipments|平板电脑出货量|平板電腦出貨量',
    'tablet units|平板出货量',
  ),
  tablet_share: base('change', 'rank')(
    'ecosystem',
    'fraction',
    'Tablet market share|平板电脑市场份额|平板電腦市占率',
    '平板份额|平板市占率',
  ),
  wearable_shipments: base('growth', 'qoq', 'rank')(
    'ecosystem',
    'units',
    'Wearable shipments|可穿戴设备出货量|穿戴裝置出貨量',
    'wearables shipments|可穿戴出货量',
  ),
  wearable_share: base('change', 'rank')(
    'ecosystem',
    'fraction',
    'Wearable market share|可穿戴设备市场份额|穿戴裝置市占率',
    'wearables share|wearables market share',
  ),
  tws_shipments: base('growth', 'qoq', 'rank')(
    'ecosystem',
    'units',
    'TWS earbud shipments|真无线耳机出货量|真無線耳機出貨量',
    'TWS耳机出货量',
  ),
  tws_share: base('change', 'rank')(
    'ecosystem',
    'fraction',
    'TWS earbud market share|真无线耳机市场份额|真無線耳機市占率',
    'TWS耳机市场份额|TWS耳機市占率',
  ),
  tv_shipments: base('growth', 'qoq', 'rank')(
    'ecosystem',
    'units',
    'TV shipments|电视出货量|電視出貨量',
    'smart TV shipments|智能电视出货量|智慧電視出貨量',
    { see: ['tv_rank', 'tv_users'] },
  ),
  tv_share: base('change')(
    'ecosystem',
    'fraction',
    'TV market share|电视市场份额|電視市占率',
    'smart TV share|智能电视市场份额|智慧電視市占率',
    { see: ['tv_rank'] },
  ),
  air_conditioner_shipments: base('growth', 'rank', 'target')(
    'ecosystem',
    'units',
    'Air conditioner shipments|空调出货量|冷氣出貨量',
    'air conditioner units',
  ),
} as const;
