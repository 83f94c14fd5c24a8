const DAYS_TO_UNDO = 30;
const DAY_MS = 86_400_000;

/** Until when a merge or a change of many can be undone; then what undoing needs is wiped. */
export function undoableUntil(at: Date): Date {
  return new Date(at.getTime() + DAYS_TO_UNDO * DAY_MS);
}
