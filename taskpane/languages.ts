/**
 * What a language needs before its texts can be shown, loaded by whoever speaks it and left out of the first screen of
 * all others.
 */
import type { Lang } from '../src/core/lang';

const NEEDS: Partial<Readonly<Record<Lang, () => Promise<void>>>> = {
  'zh-HK': async () => (await import('../src/core/hong-kong')).speakHongKong(),
};

/** @returns null: nothing is needed. What does not come leaves the texts that it would be made of. */
export const languageNeeds = (lang: Lang): Promise<void> | null => NEEDS[lang]?.().catch(() => undefined) ?? null;
