/** Names of rows and heads that prepared pages declare: the markets and subjects of the bundled documents, without all the others. */
import type { Words } from '../../core/lang';
import { MARKETS } from '../../core/vocabulary/markets';
import { SUBJECTS } from '../../core/vocabulary/subjects';

type Rows = readonly { readonly id: string; readonly name: Words }[];
const nameIn = (rows: Rows, id: string): Words => rows.find((row) => row.id === id)!.name;

export const regionName = (id: string): Words => nameIn(MARKETS, id);
export const entityName = (id: string): Words => nameIn(SUBJECTS, id);
