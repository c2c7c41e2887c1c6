import { numeralAt, type Numeral } from './numerals';

/** Goes through a text from left to right. */
export class Cursor {
  at = 0;
  constructor(readonly text: string) {}
  /** Takes what matches here, after a space or none. */
  take(pattern: RegExp): string | null {
    for (const place of this.text[this.at] === ' ' ? [this.at, this.at + 1] : [this.at]) {
      pattern.lastIndex = place;
      const found = pattern.exec(this.text)?.[0];
      if (!found) continue;
      this.at = place + found.length;
      return found;
    }
    return null;
  }
  one<T>(list: readonly (readonly [RegExp, T])[]): T | undefined {
    return list.find(([pattern]) => this.take(pattern) !== null)?.[1];
  }
  number(): Numeral | null {
    const place = this.at + (this.text[this.at] === ' ' ? 1 : 0);
    const found = numeralAt(this.text, place);
    if (found) this.at = found.end;
    return found;
  }
  get rest(): string {
    return this.text.slice(this.at).trim();
  }
}
