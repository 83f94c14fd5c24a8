import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditType } from "@/lib/audit/types";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import {
  done,
  forbidden,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedFields,
} from "@/lib/platform/result";
import { type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";
import { isSameMeeting, standsWords, toldOf } from "./beside";
import { columnsOf, heldOf, logged, planOf } from "./columns";
import { findSeen, write } from "./own";
import { rhythmOf } from "./rhythm/queries";
import { heldProblems, isHeld, stateAfter } from "./rules";
import {
  changeHeldSchema,
  changePlanSchema,
  type HeldFields,
  type PlanFields,
  planMeetingSchema,
  recordMeetingSchema,
} from "./schema";
import type { MeetingPage, MeetingState } from "./types";

/** "Lập dự kiến": a meeting that is to come. */
export async function planMeeting(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(planMeetingSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, confirmed, ...fields } = parsed.value;
  const place = await meetingPlace(actor, unit, branch);
  if (!place.ok) return place;
  return insert(actor, place.value, fields, { state: "planned", type: "branch_meeting.planned", confirmed });
}

/** "Ghi kết quả": a meeting that was held, told at once; who came is ticked afterwards or only counted. */
export async function recordMeeting(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordMeetingSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, branch, evidence, confirmed, ...fields } = parsed.value;
  const place = await meetingPlace(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusedFields(heldProblems(fields, await today(), null));
  if (no) return no;
  const made = { state: "held", type: "branch_meeting.recorded", evidence, confirmed } as const;
  return insert(actor, place.value, fields, made);
}

/** Two of a kind on a day are counted as two, and their attendance too: mostly it is one that was written twice. */
async function askedBeside(
  db: Writer,
  place: RecordPlace,
  fields: Pick<PlanFields, "day" | "kind">,
): Promise<Refusal | null> {
  const told = await toldOf(db, place, [fields.day]);
  const beside = told.filter((other) => isSameMeeting(fields, other));
  return askedSecond(
    "day",
    beside.map(
      (stands) =>
        `Chi đoàn ${standsWords(stands)}. Nếu là buổi đó, mở buổi đó để ghi tiếp hoặc sửa, không ghi ở đây.`,
    ),
  );
}

/** Where a branch meets, for whoever keeps its list. */
export async function meetingPlace(
  actor: Actor,
  unit: string,
  branch: string | null,
): Promise<Result<RecordPlace>> {
  const place = await recordPlaceOf(actor, unit, branch);
  if (!place.ok) return place;
  const no = refusal(can.keepBranchMeetings(actor, place.value));
  if (no) return no;
  const body = await rhythmOf(actor, place.value);
  if (!body) return notFound("Chọn chi đoàn họp.");
  if (body.closedOn)
    return refused(
      "conflict",
      "Chi đoàn này đã ngừng hoạt động nên không ghi thêm. Chọn chi đoàn đang hoạt động.",
    );
  return place;
}

type Made = { state: MeetingState; type: AuditType; evidence?: readonly string[]; confirmed: boolean };

async function insert(
  actor: Actor,
  place: RecordPlace,
  fields: PlanFields | HeldFields,
  { state, type, evidence = [], confirmed }: Made,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, place.orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Sinh hoạt chi đoàn do người của đơn vị ghi.");
  const id = newId();
  const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
  const { orgId, unitId } = place;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const asked = confirmed ? null : await askedBeside(db, place, fields);
    if (asked) return asked;
    await db.branchMeeting.create({ data: { id, ...place, state, ...columnsOf(fields), ...by } });
    const bearer = { kind: "branch_meeting", id, place, isRestricted: false } as const;
    const unfit = await tiePapers(actor, { db, record }, [{ ...bearer, evidence }]);
    if (unfit) return unfit;
    const event = { type, orgId, unitId, subjectId: id, detail: { on: fields.day } };
    record({ ...event, after: logged(fields) });
    return done({ id });
  });
}

/** Corrects what stands there: of a planned meeting the plan, of one that was held all of it. */
export async function changeMeeting(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findSeen(actor, id, input);
  if (!found.ok) return found;
  const { meeting } = found.value;
  if (meeting.state === "planned") return changePlan(actor, found.value, input);
  if (meeting.state === "held") return saveHeld(actor, found.value, input, "branch_meeting.changed");
  return settled(meeting.state);
}

/** The planned meeting took place: how it went, in one act. */
export async function holdMeeting(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const found = await findSeen(actor, id, input);
  if (!found.ok) return found;
  if (!stateAfter(found.value.meeting.state, "hold"))
    return refused("conflict", "Buổi này không còn ở bước dự kiến. Tải lại trang để xem.");
  return saveHeld(actor, found.value, input, "branch_meeting.held");
}

async function changePlan(actor: Actor, { meeting }: MeetingPage, input: unknown) {
  const parsed = parse(changePlanSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const data = { ...columnsOf(fields), version: { increment: 1 } };
  return write(
    actor,
    meeting,
    async (db) => (await db.branchMeeting.updateMany({ where: { id: meeting.id, version }, data })).count,
    { type: "branch_meeting.changed", before: logged(planOf(meeting)), after: logged(fields) },
  );
}

async function saveHeld(
  actor: Actor,
  { meeting, presence }: MeetingPage,
  input: unknown,
  type: AuditType,
): Promise<Result<{ id: string }>> {
  const parsed = parse(changeHeldSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const roll = presence?.ticked ? presence : null;
  // Where people were ticked, the roll says how many came.
  const fields = roll ? { ...told, presentCount: null, entitledCount: null } : told;
  const no = refusedFields(heldProblems(fields, await today(), roll));
  if (no) return no;
  const data = { ...columnsOf(fields), state: "held" as const, version: { increment: 1 } };
  const before = isHeld(meeting.state) ? heldOf(meeting) : planOf(meeting);
  return write(
    actor,
    meeting,
    async (db) => (await db.branchMeeting.updateMany({ where: { id: meeting.id, version }, data })).count,
    { type, before: logged(before), after: logged(fields) },
  );
}

export function settled(state: MeetingState): Refusal {
  if (state === "cancelled") return refused("conflict", "Buổi này đã hủy nên không sửa được. Lập buổi khác.");
  if (state === "withdrawn") return refused("conflict", "Buổi này đã rút nên không sửa được. Ghi buổi khác.");
  return refused("conflict", "Biên bản đã chốt. Mở lại biên bản rồi sửa.");
}
