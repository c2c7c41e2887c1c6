/**
 * A file of figures out of JSON, where texts are in the written languages alone: whoever has one speaks Hong Kong's as
 * well.
 */
import type { DatasetFile } from './dataset';
import { speakHongKong } from './hong-kong';
import { wordsOf } from './lang';

export function parsedFile(json: DatasetFile): DatasetFile {
  speakHongKong();
  return {
    ...json,
    sources: json.sources.map((s) => ({
      ...s,
      about: wordsOf(s.about),
      note: wordsOf(s.note),
      where: wordsOf(s.where),
    })),
    observations: json.observations.map((o) => ({ ...o, note: wordsOf(o.note) })),
    events: json.events.map((e) => ({ ...e, what: wordsOf(e.what), note: wordsOf(e.note) })),
    tensions: json.tensions.map((t) => ({ ...t, what: wordsOf(t.what) })),
    checks: json.checks.map((c) => ({ ...c, title: wordsOf(c.title), note: wordsOf(c.note) })),
  };
}
