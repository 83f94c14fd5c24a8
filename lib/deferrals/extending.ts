import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { holdMembersOf } from "@/lib/cases/holding-members";
import { moveCase } from "@/lib/cases/machine";
import { signedNil } from "@/lib/cases/nil/queries";
import { notThere } from "@/lib/cases/opening";
import { placeOfCase } from "@/lib/cases/queries";
import {
  caseEvent,
  insertCases,
  insertSteps,
  moveRow,
  type NewCase,
  plainStep,
  writeCase,
} from "@/lib/cases/writing";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { addDays } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { columnsOf, wrongSpan } from "./commands";
import { deferralDetail } from "./queries";
import { DEFERRAL } from "./rules";
import { extendDeferralSchema } from "./schema";
import { refuseOverlap } from "./spans";
import type { DeferralDetail, DeferralState } from "./types";

/** Goes on with a deferral by a new decision: the old one closes, the new one begins on the day after it. */
export async function extendDeferral(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await deferralDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const no = refusal(can.keepCase(actor, placeOfCase(was)));
  if (no) return no;
  const parsed = parse(extendDeferralSchema, input);
  if (!parsed.ok) return parsed;
  const { version, toDay, reason, day, docNumber } = parsed.value;
  const { userId, name } = actor;
  if (userId === null) return forbidden("Thủ tục đoàn viên do người có tài khoản ghi.");
  const now = await today();
  const step = plainStep(day, { docNumber });
  const moved = moveCase(
    DEFERRAL,
    "extend",
    { state: was.state as DeferralState, steps: was.steps, openedOn: was.openedOn },
    step,
    now,
  );
  if (!moved.ok) return moved;
  const facts = { fromDay: addDays(was.deferral.toDay, 1), toDay, reason };
  // A new decision is a new case: the charter of its own day holds.
  const wrong = await wrongSpan(actor, { orgId: was.orgId }, { ...facts, day });
  if (wrong) return wrong;
  const next: NewCase = { ...newCase(was), openedOn: day, dueOn: toDay };
  const stands = [{ from: was.openedOn, to: day }, now];
  const silent = await signedNil(actor, placeOfCase(was), was.procedure, stands);
  if (silent) return silent;
  const by = { userId, name };
  const extended = await writeCase(
    actor,
    was,
    async (db, record) => {
      const closed = { on: day, outcome: "done" } as const;
      if (!(await moveRow(db, { ...was, version }, { state: "extended", closed }))) return false;
      const gone = await goneOf(db, was);
      if (gone) return gone;
      await insertCases(db, [next], by);
      const number = was.steps.length + 1;
      await insertSteps(
        db,
        was.orgId,
        [
          { caseId: id, number, act: "extend", fromState: was.state, toState: "extended", ...step },
          { caseId: next.id, number: 1, act: "decide", fromState: "asked", toState: "deferred", ...step },
        ],
        by,
      );
      await db.deferralCase.create({
        data: { orgId: was.orgId, caseId: next.id, extendsId: id, ...columnsOf(facts) },
      });
      record(caseEvent(next, { type: "case.opened", detail: { procedure: next.procedure, on: day } }));
      return (await refuseOverlap(db, was.orgId, [next.id])) ?? true;
    },
    { type: "case.moved", detail: { procedure: was.procedure, step: DEFERRAL.moves.extend.done, on: day } },
  );
  return extended.ok ? done({ id: next.id }) : extended;
}

/** The new decision begins something, for which one must be there; nobody leaves meanwhile. */
async function goneOf(db: Writer, { id, orgId, personName }: DeferralDetail): Promise<Refusal | null> {
  await holdMembersOf(db, orgId, [id]);
  const found = await db.memberCase.findFirst({
    where: { id },
    select: { member: { select: { status: true } } },
  });
  const status = found?.member?.status;
  const gone = status ? notThere({ personName, status }, TOLD_AFTERWARDS) : null;
  return gone ? refused("conflict", gone) : null;
}

const TOLD_AFTERWARDS =
  "Nếu chi đoàn đã quyết định gia hạn khi người này còn sinh hoạt, ghi bằng “Ghi kết quả” ở trang Hoãn sinh hoạt.";

function newCase({ orgId, unit, branch, memberId, personName, procedure }: DeferralDetail) {
  return {
    id: newId(),
    orgId,
    unitId: unit.id,
    branchId: branch?.id ?? null,
    memberId,
    personName,
    procedure,
    entry: "stepwise" as const,
    state: "deferred",
  };
}
