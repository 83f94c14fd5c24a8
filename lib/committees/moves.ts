import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import type { ShownLink } from "@/lib/accounts/types";
import { change } from "@/lib/audit/change";
import { memberTerms } from "@/lib/members/terms/queries";
import { now, today } from "@/lib/platform/clock";
import { type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isExclusionViolation, isUniqueViolation } from "@/lib/platform/database/errors";
import { addDays } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { approval, staleAct } from "./approval";
import type { FoundBody } from "./bodies";
import { type ActView, actsWithin, findAct } from "./queries";
import { clashOf, committeeOn, decisionProblem, mayMove } from "./rules";
import { actVersionSchema, approveActSchema, refuseActSchema, settleRolesSchema } from "./schema";
import { planRoles, type RolePlan, type Settled, settleWithin } from "./settling";
import { followInRoster, lockBody, type RecordEvent } from "./writing";

/** Hands it to the level above. */
export async function submitAct(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await movable(actor, id, "submit");
  if (!found.ok) return found;
  const parsed = parse(actVersionSchema, input);
  if (!parsed.ok) return parsed;
  const { committeeDays } = await memberTerms(actor, found.value.body.place.orgId);
  const dueOn = fromDay(addDays(await today(), committeeDays));
  const data = { state: "submitted", refusalReason: null, dueOn } as const;
  return move(actor, found.value, parsed.value.version, data, (record, at) => {
    record({ ...at, type: "committee.submitted" });
  });
}

export async function refuseAct(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await movable(actor, id, "refuse");
  if (!found.ok) return found;
  const parsed = parse(refuseActSchema, input);
  if (!parsed.ok) return parsed;
  const { reason, version } = parsed.value;
  const data = { state: "refused", refusalReason: reason, dueOn: null } as const;
  return move(actor, found.value, version, data, (record, at) => {
    record({ ...at, type: "committee.refused", after: { reason } });
  });
}

export type Approved = { links: ShownLink[] };

/** The decision of the level above: the committee changes, posts in the roster and the roles that were agreed with it. */
export async function approveAct(actor: Actor, id: string, input: unknown): Promise<Result<Approved>> {
  const found = await movable(actor, id, "approve");
  if (!found.ok) return found;
  const parsed = parse(approveActSchema, input);
  if (!parsed.ok) return parsed;
  const { body, act } = found.value;
  const { version, decisionNumber, decisionOn, ...roles } = parsed.value;
  const problem = decisionProblem(decisionOn, act.heldOn, await today());
  if (problem) return refusedAt(problem.path, problem.message);
  const plan = await planRoles(actor, body, roles);
  if (!plan.ok) return plan;
  return settled(() =>
    change<Approved>(whoIs(actor), async (tx, record) => {
      const db = writer(body.scope, tx);
      await lockBody(db, body);
      const data = { ...(await approval(actor, { decisionNumber, decisionOn })), version: { increment: 1 } };
      const { count } = await db.committeeAct.updateMany({
        where: { id, version, state: "submitted" },
        data,
      });
      if (count === 0) return () => staleAct(actor, id);
      record({ ...placeOf(found.value), type: "committee.approved", detail: { decisionNumber, decisionOn } });
      return takeEffect({ actor, body, tx, db, record, actId: id }, plan.value);
    }),
  );
}

/** Roles of an approved act that were left to whoever may give them. */
export async function settleRoles(actor: Actor, id: string, input: unknown): Promise<Result<Approved>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const { body, act } = found.value;
  const no = refusal(
    can.giveRole(actor, body.kind === "branch" ? "BRANCH_SECRETARY" : "UNIT_SECRETARY", body.place.orgId),
  );
  if (no) return no;
  if (act.state !== "approved" || act.rolesSettled)
    return refused("conflict", "Vai trò theo việc này đã giao, hoặc việc này chưa được chuẩn y.");
  const parsed = parse(settleRolesSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...roles } = parsed.value;
  const plan = await planRoles(actor, body, roles);
  if (!plan.ok) return plan;
  return settled(() =>
    change<Approved>(whoIs(actor), async (tx, record) => {
      const db = writer(body.scope, tx);
      await lockBody(db, body);
      const where = { id, version, rolesSettledAt: null };
      const { count } = await db.committeeAct.updateMany({ where, data: { version: { increment: 1 } } });
      if (count === 0) return () => staleAct(actor, id);
      return settlePlan({ actor, body, tx, db, record, actId: id }, plan.value, await actsWithin(tx, body));
    }),
  );
}

type Effect = {
  actor: Actor;
  body: FoundBody;
  tx: Transaction;
  db: Writer;
  record: RecordEvent;
  actId: string;
};

/** What follows from an approved act within its transaction; a history that can't be is refused here. */
export async function takeEffect(effect: Effect, plan: RolePlan | null): Promise<Result<Approved>> {
  const { body, tx, db, record, actId } = effect;
  const acts = await actsWithin(tx, body);
  const clash = clashOf(acts);
  if (clash) return refused("conflict", clash);
  const day = await today();
  const before = committeeOn(
    acts.filter(({ id }) => id !== actId),
    day,
  );
  const roster = { before, after: committeeOn(acts, day), kind: body.kind };
  const on = acts.find(({ id }) => id === actId)?.decisionOn ?? day;
  const within = { db, record, orgId: body.place.orgId };
  const followed = await followInRoster(within, body.place, roster, { act: actId, on });
  if (!followed.ok) return followed;
  await db.committeeAct.updateMany({ where: { id: actId }, data: { postChanges: followed.value } });
  return plan ? settlePlan(effect, plan, acts) : done({ links: [] });
}

async function settlePlan(
  effect: Effect,
  plan: RolePlan | null,
  acts: Awaited<ReturnType<typeof actsWithin>>,
): Promise<Result<Approved>> {
  const { body, db, record, actId } = effect;
  const day = await today();
  const act = acts.find(({ id }) => id === actId);
  const from = act?.decisionOn ?? day;
  const settled = plan
    ? await settleWithin({ ...effect, committee: committeeOn(acts, day), from }, plan)
    : done<Settled>({ links: [], changes: [] });
  if (!settled.ok) return settled;
  const { links, changes } = settled.value;
  const data = { rolesSettledAt: await now(), roleChanges: changes };
  await db.committeeAct.updateMany({ where: { id: actId }, data });
  record({
    type: "committee.roles_settled",
    orgId: body.place.orgId,
    unitId: body.place.unitId,
    subjectId: actId,
    detail: { given: plan?.input.accounts.length ?? 0, ended: plan?.input.endRoles.length ?? 0 },
  });
  return done({ links });
}

/** A role that stands in the way, or a name that somebody took meanwhile. */
async function settled<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (isExclusionViolation(error))
      return refused("conflict", "Có người đang giữ vai trò đó trong những ngày ấy. Mở lại trang để xem.");
    if (isUniqueViolation(error))
      return refused("conflict", "Tên đăng nhập vừa có người dùng. Chọn tên khác.");
    throw error;
  }
}

async function movable(
  actor: Actor,
  id: string,
  name: Parameters<typeof mayMove>[1],
): Promise<Result<ActView>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const { place } = found.value.body;
  const no = refusal(name === "submit" ? can.keepCommittee(actor, place) : can.decideCommittee(actor, place));
  if (no) return no;
  return mayMove(found.value.act.state, name) ? found : wrongState();
}

function wrongState(): Refusal {
  return refused("conflict", "Việc này đã sang bước khác. Mở lại trang để xem.");
}

const placeOf = ({ body: { place }, act }: ActView) => ({
  orgId: place.orgId,
  unitId: place.unitId,
  subjectId: act.id,
});

function move(
  actor: Actor,
  view: ActView,
  version: number,
  data: { state: "submitted" | "refused"; refusalReason: string | null; dueOn: Date | null },
  tell: (record: RecordEvent, at: ReturnType<typeof placeOf>) => void,
): Promise<Result<null>> {
  const { body, act } = view;
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(body.scope, tx).committeeAct.updateMany({
      where: { id: act.id, version, state: act.state },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return () => staleAct(actor, act.id);
    tell(record, placeOf(view));
    return done(null);
  });
}
