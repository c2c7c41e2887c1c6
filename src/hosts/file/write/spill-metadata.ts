/** What marks cells as dynamic-array formulas: one block serves every cell (`cm="1"`). */
import { node, type XmlNode } from './xml-tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';
const NAME = 'XLDAPR';
/** What Excel itself writes of this kind of metadata: what it outlives. */
const KEPT_BY = [
  'copy',
  'pasteAll',
  'pasteValues',
  'merge',
  'splitFirst',
  'rowColShift',
  'clearFormats',
  'clearComments',
  'assign',
  'coerce',
];

export function spillMetadata(): XmlNode {
  const kept = Object.fromEntries(KEPT_BY.map((name) => [name, 1]));
  const type = node('metadataType', { name: NAME, minSupportedVersion: 120000, ...kept, cellMeta: 1 });
  const dynamic = node('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 });
  const extension = node('extLst', {}, [node('ext', { uri: EXTENSION }, [dynamic])]);
  return node('metadata', { 'xmlns': MAIN, 'xmlns:xda': ARRAYS }, [
    node('metadataTypes', { count: 1 }, [type]),
    node('futureMetadata', { name: NAME, count: 1 }, [node('bk', {}, [extension])]),
    node('cellMetadata', { count: 1 }, [node('bk', {}, [node('rc', { t: 1, v: 0 })])]),
  ]);
}
