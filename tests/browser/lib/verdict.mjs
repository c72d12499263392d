// Says what was found in as few lines as a person reads.
import assert from 'node:assert/strict';

const MOST_LINES = 25;

/** Fails unless the list is empty. What was found more than once, in several places, is said once with the number of places. */
export function none(found, what) {
  if (found.length === 0) return;
  const places = new Map();
  for (const { place, fault } of found) places.set(fault, [...(places.get(fault) ?? []), place]);
  const lines = [...places].map(([fault, where]) => `${fault}\n      at ${where[0]}${where.length > 1 ? ` and ${where.length - 1} more` : ''}`);
  const rest = lines.length > MOST_LINES ? `\n  … and ${lines.length - MOST_LINES} more kinds` : '';
  assert.fail(`${what} (${found.length}):\n  ${lines.slice(0, MOST_LINES).join('\n  ')}${rest}`);
}
