import { othersUnderWay } from "@/lib/cases/one-at-a-time";
import type { Writer } from "@/lib/platform/database/database";
import { DISCIPLINE } from "./rules";
import type { DisciplineState } from "./types";

/** A measure that was announced is a matter of its own, and runs on beside another. */
const UNANNOUNCED: readonly string[] = [
  "opened",
  "verified",
  "self_reviewed",
  "voted",
  "decided",
] satisfies DisciplineState[];

/**
 * Of recorded cases what is to be weighed of each, in the order given: the member has a matter under way that may be the
 * same one. A second matter is possible, so nobody is refused.
 */
export async function mattersBeside(db: Writer, orgId: string, ids: readonly string[]): Promise<string[][]> {
  const others = (await othersUnderWay(db, orgId, ids)).filter(({ state }) => UNANNOUNCED.includes(state));
  return ids.map((id) => {
    const words = others.filter((other) => other.id === id).map(wordsOf);
    return [...new Set(words)];
  });
}

function wordsOf({ personName, state }: { personName: string; state: string }): string {
  const { label } = DISCIPLINE.states[state as DisciplineState];
  return `${personName} đang có hồ sơ kỷ luật chưa công bố (${label}). Nếu cùng vụ việc, mở hồ sơ đó để ghi tiếp, không ghi ở đây; nếu là vụ việc khác thì ghi được.`;
}
