import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { rowsWithin, type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { done, forbidden, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { approvalProblem, heldProblem, mayMove } from "@/lib/ratings/rules";
import { type RatedPlace, ratedPlace } from "./place";
import { boardAt, sheetAt } from "./queries";
import { meetingDay, withoutLevel, withoutOwn } from "./rules";
import { approveRatedSchema, proposeRatedSchema, reopenRatedSchema } from "./schema";
import { settleRatedStatement } from "./statements";
import type { RatedRow, RatedSheet } from "./types";
import type { RecordEvent } from "./writing";

/** How many names a refusal says. */
const NAMED = 5;

/** The unit has met on it and proposes; the minutes' number and day come with it. */
export async function proposeRated(actor: Actor, input: unknown): Promise<Result<null>> {
  const found = await ratedPlace(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  if (!at.may.keep) return forbidden("Đề nghị do Bí thư và Ban Chấp hành đơn vị ghi.");
  const parsed = parse(proposeRatedSchema, input);
  if (!parsed.ok) return parsed;
  const { version, minutesNumber, heldOn } = parsed.value;
  const problem = heldProblem(heldOn, { period: at.period, today: await today() });
  if (problem) return refusedAt(problem.path, problem.message);
  const no = incomplete(withoutOwn((await boardAt(actor, at)).rows), "mức đề nghị");
  if (no) return no;
  return move({ actor, at }, "propose", version, async ({ db, record, sheet }) => {
    const data = { state: "proposed" as const, minutesNumber, heldOn: fromDay(heldOn) };
    record({
      ...eventOf(at, sheet.id),
      type: "organisation_rating.proposed",
      detail: { minutesNumber, heldOn },
    });
    return db.organisationRatingSheet.updateMany({ where: { id: sheet.id }, data });
  });
}

/** The deciding body's result: where it said nothing else the proposal stands. */
export async function approveRated(actor: Actor, input: unknown): Promise<Result<null>> {
  const found = await decided(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(approveRatedSchema, input);
  if (!parsed.ok) return parsed;
  const { version, approvalNumber, approvedOn } = parsed.value;
  const [sheet, day] = await Promise.all([sheetAt(at), today()]);
  const problem = approvalProblem(approvedOn, meetingDay(sheet), { period: at.period, today: day });
  if (problem) return refusedAt(problem.path, problem.message);
  const no = incomplete(withoutLevel((await boardAt(actor, at)).rows), "mức xếp loại");
  if (no) return no;
  return move({ actor, at }, "approve", version, ({ tx, record, sheet }) =>
    approveWithin({ actor, at, tx, record }, sheet, { approvalNumber, approvedOn }),
  );
}

const NOT_REOPENED = "Bản đã duyệt do cấp quyết định mở lại.";

/** Opens what was proposed or approved again, with the reason. */
export async function reopenRated(actor: Actor, input: unknown): Promise<Result<null>> {
  const found = await ratedPlace(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const sheet = await sheetAt(at);
  if (!at.may.decide && !at.may.keep) return forbidden(NOT_REOPENED);
  const parsed = parse(reopenRatedSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason } = parsed.value;
  if (sheet && sheet.version !== version) return staleSheet(sheet);
  if (!at.may.decide && sheet?.state === "approved") return forbidden(NOT_REOPENED);
  return move({ actor, at }, "reopen", version, async ({ db, record, sheet: { id } }) => {
    const blank = {
      approvalNumber: null,
      approvedOn: null,
      approvedAt: null,
      approvedById: null,
      approvedBy: null,
    };
    record({ ...eventOf(at, id), type: "organisation_rating.reopened", detail: { reason } });
    return db.organisationRatingSheet.updateMany({
      where: { id },
      data: { state: "draft", reopenReason: reason, ...blank },
    });
  });
}

async function decided(actor: Actor, input: unknown): Promise<Result<RatedPlace>> {
  const found = await ratedPlace(actor, input);
  if (!found.ok || found.value.may.decide) return found;
  return forbidden(
    found.value.level === "branches"
      ? "Chỉ Bí thư, Phó Bí thư đơn vị ghi kết quả Ban Chấp hành xếp loại chi đoàn."
      : "Đơn vị và cán bộ đơn vị do Đoàn cấp trên xếp loại.",
  );
}

/** What was handed on is opened again and written anew, not undone. */
const NOTHING_TO_UNDO = { undoSealed: null, undoUntil: null };

type Approval = { approvalNumber: string; approvedOn: PlainDate };
type Within = { actor: Actor; at: RatedPlace; tx: Transaction; record: RecordEvent };

/** Writes the approval within a change; of a draft, without the meeting from before it was opened again. */
export async function approveWithin(
  { actor, at, tx, record }: Within,
  { id, state }: Pick<RatedSheet, "id" | "state">,
  { approvalNumber, approvedOn }: Approval,
): Promise<void> {
  const db = writer(at.scope, tx);
  await rowsWithin(db, settleRatedStatement, [at.place.orgId, id]);
  const by = { approvedById: actor.userId, approvedBy: actor.name };
  await db.organisationRatingSheet.updateMany({
    where: { id },
    data: {
      state: "approved",
      approvalNumber,
      approvedOn: fromDay(approvedOn),
      approvedAt: await now(),
      ...by,
      ...NOTHING_TO_UNDO,
      ...(state === "draft" ? { minutesNumber: null, heldOn: null } : {}),
    },
  });
  record({
    ...eventOf(at, id),
    type: "organisation_rating.approved",
    detail: { year: at.year, level: at.level, approvalNumber, approvedOn },
  });
}

const eventOf = ({ place }: RatedPlace, subjectId: string) => ({
  orgId: place.orgId,
  unitId: place.unitId,
  subjectId,
});

/** Whoever still lacks something, by name. */
export function incomplete(lacking: readonly RatedRow[], what: string): Refusal | null {
  if (lacking.length === 0) return null;
  const names = lacking.slice(0, NAMED).map(({ name }) => name);
  const rest = lacking.length - names.length;
  const who = `${names.join(", ")}${rest > 0 ? ` và ${rest} dòng nữa` : ""}`;
  return refused("conflict", `Còn ${lacking.length} dòng thiếu ${what}: ${who}. Ghi đủ rồi làm tiếp.`);
}

type Moving = { db: Writer; tx: Transaction; record: RecordEvent; sheet: RatedSheet };

async function move(
  { actor, at }: { actor: Actor; at: RatedPlace },
  name: Parameters<typeof mayMove>[1],
  version: number,
  write: (moving: Moving) => Promise<unknown>,
): Promise<Result<null>> {
  const sheet = await sheetAt(at);
  if (!sheet) return refused("conflict", "Chưa xếp loại ai. Ghi mức đề nghị trước.");
  if (!mayMove(sheet.state, name))
    return sheet.version === version
      ? refused("conflict", "Bản này đã sang bước khác. Mở lại trang để xem.")
      : staleSheet(sheet);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(at.scope, tx);
    const { count } = await db.organisationRatingSheet.updateMany({
      where: { id: sheet.id, version },
      data: { ...NOTHING_TO_UNDO, version: { increment: 1 } },
    });
    if (count === 0) return async () => staleSheet(await sheetAt(at));
    await write({ db, tx, record, sheet });
    return done(null);
  });
}

/** Where the sheet moved on since it was seen: what it has become, beside what was typed. */
function staleSheet(current: RatedSheet | null): Refusal {
  return refused("stale", "Người khác vừa ghi vào bản này. So hai bản rồi làm tiếp.", { current });
}
