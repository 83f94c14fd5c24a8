import type { Actor } from "@/lib/access/types";
import { openActs } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import type { CaseLine } from "@/lib/cases/types";
import { ADMISSION } from "../machine";
import { issuerOf } from "../rules";
import { type AdmissionState, type SharedAct, TOGETHER } from "../types";

/** People who stand before the same step, which this person may take for them. */
export type StepGroup = {
  act: SharedAct;
  /** The branch, where the step is one branch's. */
  branch: string | null;
  people: { id: string; version: number; name: string; branch: string }[];
};

/** The steps that are before at least two of these cases, in the procedure's order. */
export function stepGroups(actor: Actor, orgId: string, cases: readonly CaseLine[]): StepGroup[] {
  const groups = new Map<string, StepGroup>();
  for (const line of cases.filter(({ entry, closedOn }) => entry === "stepwise" && closedOn === null)) {
    const open = openActs(ADMISSION, line.state as AdmissionState, partsIn(actor, { ...line, orgId }));
    const act = TOGETHER.find((shared) => open.includes(shared));
    if (!act) continue;
    const { name } = line.branch ?? line.unit;
    const key = JSON.stringify([act, issuerOf(act, line)]);
    const group = groups.get(key) ?? { act, branch: act === "request" ? name : null, people: [] };
    group.people.push({ id: line.id, version: line.version, name: line.personName, branch: name });
    groups.set(key, group);
  }
  const order = (group: StepGroup) => TOGETHER.indexOf(group.act);
  return [...groups.values()].filter(({ people }) => people.length > 1).sort((a, b) => order(a) - order(b));
}
