import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { type PlannedStep, plannedStep, stepEvent } from "@/lib/cases/planned";
import { partsIn } from "@/lib/cases/queries";
import { type NewStep, plainStep } from "@/lib/cases/writing";
import { UNDO_NOTE } from "@/lib/members/bulk-changes/undo";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { type Result, refused } from "@/lib/platform/result";
import type { NewTransfer } from "./opening";
import { dueAfter, machineOf } from "./rules";
import type { StandingTransfer, Told, TransferFacts, TransferState } from "./types";

type Introduced = Pick<TransferFacts, "introNumber" | "comment">;

/** The steps that lie behind an introduction. */
export function introducedSteps(
  caseId: string,
  day: PlainDate,
  { comment, introNumber }: Introduced,
): NewStep[] {
  const commented = plainStep(day, { note: comment });
  const introduced = plainStep(day, { docNumber: introNumber });
  return [
    { ...commented, caseId, number: 1, act: "comment", fromState: "requested", toState: "commented" },
    { ...introduced, caseId, number: 2, act: "introduce", fromState: "commented", toState: "introduced" },
  ];
}

/**
 * The giving unit's half of a row of a table: an open case that waits for the other unit's own word, as the single entry
 * makes it (`recordIntroduction`). Until then the member stays in this roster.
 */
export function introductionOf(
  { orgId, unitId }: { orgId: string; unitId: string },
  { kind, until, member, person, toUnit, day, introNumber, comment, feePaidUntil, reason }: Told,
  { transferDays: days }: { transferDays: number },
): NewTransfer {
  const facts = { direction: "within" as const, kind, until, introNumber, comment, feePaidUntil, reason };
  return {
    id: newId(),
    orgId,
    unitId,
    branchId: member?.branch?.id ?? null,
    otherUnitId: toUnit?.id ?? null,
    otherBranchId: null,
    memberId: member?.id ?? null,
    entry: "stepwise",
    state: "introduced",
    dueOn: dueAfter("introduced", { since: day, until: null, days }),
    openedOn: day,
    person,
    facts: { ...facts, introducedOn: day },
  };
}

/** What the log says of a case that is opened, and of the steps that are told with it. */
export function openedEvents(
  { id, orgId, unitId, memberId, person, facts }: NewTransfer,
  steps: readonly NewStep[],
): AuditEvent[] {
  const subject = { orgId, unitId, subjectId: memberId ?? id };
  const { direction, kind } = facts;
  const named = memberId ? {} : { after: { fullName: person.fullName } };
  return [
    { type: "case.opened", ...subject, detail: { procedure: "transfer", direction, kind }, ...named },
    ...steps.map((step) => {
      const words = machineOf(facts).moves[step.act]?.done ?? "";
      return { ...stepEvent("transfer", words, step), ...subject };
    }),
  ];
}

/** Whether a line of a table left a case that goes on step by step. */
export function isIntroduction({ entry, direction }: StandingTransfer): boolean {
  return entry === "stepwise" && direction === "within";
}

/** The withdrawal of an introduction with the others of its table, or why it stands: the other unit has had its word. */
export function withdrawalOf(
  actor: Actor,
  was: StandingTransfer,
  day: PlainDate,
): Result<PlannedStep<TransferState, string>> {
  const machine = machineOf(was);
  if (!machine.moves.withdraw?.from.includes(was.state as TransferState))
    return refused(
      "conflict",
      `${was.otherUnit?.name ?? "Đơn vị đến"} đã tiếp nhận. Đơn vị đó lùi bước tiếp nhận trước.`,
    );
  const told = { act: "withdraw", version: was.version, ...plainStep(day, { note: UNDO_NOTE }) };
  return plannedStep({ machine, dueOn: () => null }, { was, parts: partsIn(actor, was) }, told, day);
}
