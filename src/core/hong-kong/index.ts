/**
 * Gives texts their Chinese of Hong Kong. Whatever has figures does; the pane also before they are there, when it
 * speaks it.
 */
import { setHongKong } from '../lang';
import { converterOf } from './convert';
import { TABLE } from './table';

export const inHongKong = converterOf(TABLE);

export const speakHongKong = (): void => setHongKong(inHongKong);
