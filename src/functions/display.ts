/** The number format of a scalar answer, for hosts that cannot take it with the value (the playground, files). */
import { answerCall, isScalarFace } from '../core/call';
import { numberFormat } from '../core/format';
import { world } from '../world/world';
import { language } from './session';

/** @returns e.g. `0%` for SHARE("Europe","2025Q2"), `"<"0%` for a bound; null when there is no number to format. */
export function displayFormat(name: string, args: readonly unknown[]): string | null {
  const face = name.toUpperCase();
  if (!isScalarFace(face)) return null;
  const answer = answerCall(world.current, face, args);
  return answer.ok ? numberFormat(answer.observation, language()) : null;
}
