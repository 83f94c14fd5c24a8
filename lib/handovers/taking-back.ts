import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { FoundBody } from "@/lib/committees/bodies";
import { putRolesBack, restoring, type TakingBack } from "@/lib/committees/role-changes";
import { lockBody } from "@/lib/committees/writing";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { staleHandover } from "./commands";
import { passBack } from "./passing-on";
import { findHandover, secretaryRole } from "./queries";
import { takeBackHandoverSchema } from "./schema";
import type { Handover } from "./types";

const INSTEAD = "Lập một lần bàn giao mới để giao lại.";
const HANDOVER: TakingBack = {
  what: "lần bàn giao này",
  verb: "Hoàn tác",
  instead: INSTEAD,
  givenStands: true,
};

/**
 * Takes a recorded hand-over back while nothing rests on it: the work names whom it named before, and the roles are held
 * as before. What can't be put back exactly leaves all of it as it is.
 */
export async function takeHandoverBack(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const { body, handover, kept } = found.value;
  const { orgId, unitId } = body.place;
  // Who could have recorded it: where no role changed by it, whoever keeps the committee.
  const no =
    kept && kept.roles.length === 0
      ? refusal(can.keepCommittee(actor, body.place))
      : refusal(can.giveRole(actor, secretaryRole(body), orgId));
  if (no) return no;
  if (handover.state !== "recorded")
    return refused("conflict", "Lần bàn giao này chưa ghi, hoặc đã bỏ, nên không có gì để hoàn tác.");
  if (!kept)
    return refused(
      "conflict",
      `Lần này ghi khi phần mềm chưa giữ từng thay đổi nên không trả lại đúng được. ${INSTEAD}`,
    );
  const parsed = parse(takeBackHandoverSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason } = parsed.value;
  const at = await now();
  return restoring(HANDOVER, () =>
    change<null>(whoIs(actor), async (tx, record) => {
      const db = writer(body.scope, tx);
      await lockBody(db, body);
      const { count } = await db.handover.updateMany({
        where: { id, version, state: "recorded" },
        data: {
          ...{ state: "withdrawn", takenBackAt: at, takenBackBy: actor.name, takeBackReason: reason },
          version: { increment: 1 },
        },
      });
      if (count === 0) return () => staleHandover(actor, id);
      const by = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: at };
      const stuck =
        (await refuseFollowed(db, body, handover)) ??
        ((await passBack({ db, record, body, at: by }, kept.work)) ? null : WORK_WENT_ON) ??
        (await putRolesBack({ actor, tx, record }, body.scope, kept.roles, HANDOVER));
      if (stuck) return stuck;
      record({ type: "handover.taken_back", orgId, unitId, subjectId: id, after: { reason } });
      return done(null);
    }),
  );
}

const WORK_WENT_ON = refused(
  "conflict",
  `Có việc, hồ sơ đã sửa hoặc đã xong từ khi bàn giao nên không trả lại đúng được. ${INSTEAD}`,
);

/** What was handed on since is the next person's. */
async function refuseFollowed(
  db: Writer,
  { place: { unitId, branchId } }: FoundBody,
  { id, recordedAt }: Handover,
): Promise<Refusal | null> {
  const since = [{ state: "open" as const }, { recordedAt: { gt: recordedAt ?? new Date(0) } }];
  const next = await db.handover.findFirst({
    where: { unitId, branchId, id: { not: id }, state: { not: "withdrawn" }, OR: since },
    select: { state: true },
  });
  if (!next) return null;
  return next.state === "open"
    ? refused(
        "conflict",
        "Nơi này đang có lần bàn giao sau chưa xong. Bỏ lần đó trước, rồi hoàn tác lần này.",
      )
    : refused("conflict", "Sau lần này đã bàn giao tiếp cho người khác. Hoàn tác lần sau trước.");
}
