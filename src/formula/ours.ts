/** The names of the add-in's functions, as people see them and as files store them. */
export const OUR_SPELLING = '(?:XIAOMI\\.|_xldudf_XIAOMI_)([A-Z][A-Z0-9._]*)';
const OURS = new RegExp(`^${OUR_SPELLING}$`, 'i');

export const isOurs = (name: string): boolean => OURS.test(name);

/** `xiaomi.share`, `_xldudf_XIAOMI_SHARE` -> `SHARE`; null for the functions of others. */
export const ourFunction = (name: string): string | null => {
  const found = OURS.exec(name)?.[1];
  return found === undefined ? null : found.toUpperCase().replace(/_/g, '.');
};

/** Under its display name it would load as #NAME? for good. */
export const storedName = (ours: string): string => `_xldudf_XIAOMI_${ours.replace(/\./g, '_')}`;
