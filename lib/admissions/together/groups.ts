import type { Actor } from "@/lib/access/types";
import { openActs } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import type { CaseLine } from "@/lib/cases/types";
import { ADMISSION } from "../machine";
import { issuerName, issuerOf } from "../rules";
import { type AdmissionState, type SharedAct, TOGETHER } from "../types";

/** People who stand before the same step, which this person may take for them. */
export type StepGroup = {
  act: SharedAct;
  /** Whose paper the step rests on, where it rests on one. */
  issuer: string | null;
  people: { id: string; version: number; name: string; branch: string }[];
};

type Organisation = { id: string; name: string };

/** The steps that are before at least two of these cases of an organisation, in the procedure's order. */
export function stepGroups(
  actor: Actor,
  organisation: Organisation,
  cases: readonly CaseLine[],
): StepGroup[] {
  const groups = new Map<string, StepGroup>();
  for (const line of cases.filter(({ entry, closedOn }) => entry === "stepwise" && closedOn === null)) {
    const open = openActs(
      ADMISSION,
      line.state as AdmissionState,
      partsIn(actor, { ...line, orgId: organisation.id }),
    );
    const act = TOGETHER.find((shared) => open.includes(shared));
    if (!act) continue;
    const { name } = line.branch ?? line.unit;
    const issuer = issuerOf(act, line);
    const key = JSON.stringify([act, issuer]);
    const ofIssuer = { act, issuer: issuer && issuerName(issuer, line, organisation), people: [] };
    const group: StepGroup = groups.get(key) ?? ofIssuer;
    group.people.push({ id: line.id, version: line.version, name: line.personName, branch: name });
    groups.set(key, group);
  }
  const order = (group: StepGroup) => TOGETHER.indexOf(group.act);
  return [...groups.values()].filter(({ people }) => people.length > 1).sort((a, b) => order(a) - order(b));
}
