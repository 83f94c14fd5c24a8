import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { rowsWithin, type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { staleAct } from "./approval";
import { bodyId, type FoundBody } from "./bodies";
import { mayGive } from "./foreseen";
import { ACT_LABELS } from "./messages";
import { type ActView, actsByBodyWithin, findAct } from "./queries";
import { putRolesBack, restoring, type TakingBack } from "./role-changes";
import { committeeOn, laterAct, mayMove } from "./rules";
import { withdrawActSchema } from "./schema";
import { tellAnewStatement } from "./statements";
import type { Act, KeptPost, RoleChange } from "./types";
import { followInRoster, lockBodies, putPostsBack, type RecordEvent } from "./writing";

/**
 * Drops an act that is not approved yet, for who keeps it; or withdraws an approved one, for who approved it: the
 * committee, posts and roles are then as they were before.
 */
export async function withdrawAct(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const { act, body } = found.value;
  const no = fallRefusal(actor, found.value);
  if (no) return no;
  if (!canFall(act)) return refused("conflict", "Việc này đã rút rồi. Mở lại trang để xem.");
  const parsed = parse(withdrawActSchema, input);
  if (!parsed.ok) return parsed;
  return restoring(ACT, () =>
    change<null>(whoIs(actor), async (tx, record) => {
      const taking = { actor, tx, db: writer(body.scope, tx), record };
      const { reason, version } = parsed.value;
      const [stuck] = await fallTogether(taking, [{ act: { ...act, version }, body }], reason);
      if (stuck) return stuck.why === "stale" ? () => staleAct(actor, id) : stuck.why;
      return (act.touchedRoles ? await putBack(taking, body, act) : null) ?? done(null);
    }),
  );
}

/** Whether an act stands that can be dropped or withdrawn. */
export function canFall({ state }: Act): boolean {
  return mayMove(state, "withdraw") || mayMove(state, "drop");
}

export type Fall = { act: Act; body: FoundBody };
/** Which act stays, and why. */
type StuckAct = Fall & { why: Refusal | "stale" };

/**
 * Takes acts of one organisation out of the history of their bodies, the last first, with all that they brought to rosters;
 * in as many statements for all as for one, but of those that took effect before what they wrote over was kept
 * (`leaveInRoster`). Answers which stay and why: `stale` where somebody was faster.
 */
export async function fallTogether(
  taking: Taking,
  falls: readonly Fall[],
  reason: string,
): Promise<StuckAct[]> {
  const { actor, tx, db, record } = taking;
  const bodies = falls.map(({ body }) => body);
  await lockBodies(db, bodies);
  const acts = await actsByBodyWithin(tx, bodies);
  const { count } = await db.committeeAct.updateMany({
    where: { OR: falls.map(({ act: { id, version, state } }) => ({ id, version, state })) },
    data: {
      state: "withdrawn",
      withdrawReason: reason,
      withdrawnBy: actor.name,
      dueOn: null,
      version: { increment: 1 },
    },
  });
  if (count < falls.length) return overtaken(acts, falls);
  for (const { act, body } of falls) {
    const { orgId, unitId } = body.place;
    const type = isApproved(act) ? "committee.withdrawn" : "committee.dropped";
    record({ orgId, unitId, subjectId: act.id, after: { reason }, type });
  }
  return takeBack(taking, acts, falls);
}

type ActsByBody = ReadonlyMap<string, readonly Act[]>;

function overtaken(acts: ActsByBody, falls: readonly Fall[]): StuckAct[] {
  const late = falls.filter(({ act, body }) => {
    const stands = acts.get(bodyId(body))?.find(({ id }) => id === act.id);
    return stands?.version !== act.version || stands.state !== act.state;
  });
  return (late.length > 0 ? late : falls).map((fall) => ({ ...fall, why: "stale" }));
}

const isApproved = ({ state }: Act) => mayMove(state, "withdraw");

/** Roles hang on an act only by the office, which then also takes it back. */
export function fallRefusal(actor: Actor, { act, body }: ActView): Refusal | null {
  if (act.state !== "approved") return refusal(can.keepCommittee(actor, body.place));
  if (!act.touchedRoles) return refusal(can.decideCommittee(actor, body.place));
  return mayGive(actor, body)
    ? null
    : forbidden("Vai trò đăng nhập đã đổi theo việc này, nên văn phòng cấp trên rút.");
}

export function mayWithdraw(actor: Actor, view: ActView): boolean {
  return view.act.state !== "withdrawn" && fallRefusal(actor, view) === null;
}

type Taking = { actor: Actor; tx: Transaction; db: Writer; record: RecordEvent };

/** What approved acts brought is undone in the same transaction, or they stay and are told why. */
async function takeBack(
  { db, record }: Taking,
  acts: ActsByBody,
  falls: readonly Fall[],
): Promise<StuckAct[]> {
  const approved = falls.filter(({ act }) => isApproved(act));
  const [first] = approved;
  if (!first) return [];
  const resting = await restsOn(db, acts, falls);
  if (resting.length > 0) return resting;
  const kept = await db.committeeAct.findMany({
    where: { id: { in: approved.map(({ act }) => act.id) } },
    select: { id: true, postChanges: true },
  });
  const within = { db, record, orgId: first.body.place.orgId };
  const posts = new Map(kept.map(({ id, postChanges }) => [id, postChanges as KeptPost[] | null]));
  const back = await putPostsBack(
    within,
    approved.flatMap(({ act, body }) => {
      const of = posts.get(act.id);
      return of ? [{ actId: act.id, place: body.place, kept: of }] : [];
    }),
  );
  if (!back.ok) return [{ ...first, why: back }];
  for (const fall of approved) {
    if (posts.get(fall.act.id)) continue;
    const left = await leaveInRoster(within, fall.body, standingBeside(acts, falls, fall), fall.act);
    if (!left.ok) return [{ ...fall, why: left }];
  }
  const told = approved.map(({ act: { id } }) => ({ id, posts: back.value.get(id) ?? null }));
  await rowsWithin(db, tellAnewStatement, [within.orgId, JSON.stringify(told)]);
  return [];
}

/** On which of the acts something rests that does not fall with them. */
async function restsOn(db: Writer, acts: ActsByBody, falls: readonly Fall[]): Promise<StuckAct[]> {
  const seats = falls.flatMap(({ act }) => act.seats.map(({ id }) => id));
  const rated = await db.organisationRating.findMany({
    where: { seatId: { in: seats } },
    select: { seatId: true },
  });
  return falls.flatMap((fall): StuckAct[] => {
    const { act } = fall;
    if (!isApproved(act)) return [];
    const later = laterAct(standingBeside(acts, falls, fall), act);
    if (later) return [{ ...fall, why: followedBy(later) }];
    return act.seats.some(({ id }) => rated.some(({ seatId }) => seatId === id))
      ? [{ ...fall, why: RATED }]
      : [];
  });
}

/** The acts of its body as they stand when it falls: without those that fall before it. */
function standingBeside(acts: ActsByBody, falls: readonly Fall[], fall: Fall): Act[] {
  const fallen = falls.slice(0, falls.indexOf(fall)).map(({ act }) => act.id);
  return (acts.get(bodyId(fall.body)) ?? []).filter(({ id }) => !fallen.includes(id));
}

const followedBy = ({ kind, heldOn }: Act) =>
  refused(
    "conflict",
    `${ACT_LABELS[kind]} ngày ${formatDate(heldOn)} đã theo sau việc này. Rút việc đó trước.`,
  );

const RATED = refused(
  "conflict",
  "Đã xếp loại cán bộ theo Ban Chấp hành này nên không rút được. Ghi kiện toàn mới.",
);

/** Of an act that took effect before what it wrote over was kept: who sat by it alone has no post. */
async function leaveInRoster(
  within: Parameters<typeof followInRoster>[0],
  { kind, place }: FoundBody,
  acts: readonly Act[],
  act: Act,
): Promise<Result<KeptPost[]>> {
  const day = await today();
  const without = acts.filter(({ id }) => id !== act.id);
  const roster = { before: committeeOn(acts, day), after: committeeOn(without, day), kind };
  return followInRoster(within, place, roster, { undo: act.id });
}

const ACT: TakingBack = { what: "việc này", verb: "Rút", instead: "Ghi kiện toàn mới." };

/** Roles are the office's, and settled by one act at a time. */
async function putBack(
  { actor, tx, db, record }: Taking,
  { scope }: FoundBody,
  { id }: Act,
): Promise<Refusal | null> {
  const kept = await db.committeeAct.findFirst({ where: { id }, select: { roleChanges: true } });
  const changes = kept?.roleChanges as RoleChange[] | null | undefined;
  if (!changes)
    return refused(
      "conflict",
      "Vai trò theo việc này được giao khi phần mềm chưa giữ từng lần đổi, nên không trả lại đúng được. Ghi kiện toàn mới.",
    );
  return putRolesBack({ actor, tx, record }, scope, changes, ACT);
}
