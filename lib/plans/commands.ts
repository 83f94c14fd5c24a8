import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent, Json } from "@/lib/audit/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { addProofs, tieEvidence } from "@/lib/evidence/proofs";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refused } from "@/lib/platform/result";
import { type OwnProgram, type OwnUnit, ownProgram, ownUnit, placeOf, staleProgram, subjectOf } from "./own";
import { programById, programOf } from "./queries";
import { notIssuedYet, wrongApproval } from "./rules";
import { approveProgramSchema, type HeadInput, reopenProgramSchema, saveProgramSchema } from "./schema";
import { programRule } from "./settings/queries";
import type { Program, ProgramHead } from "./types";

/** Writes the head of the unit's programme of a year; the first save makes it. */
export async function saveProgram(actor: Actor, input: unknown): Promise<Result<Program>> {
  const parsed = parse(saveProgramSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, year, version, ...head } = parsed.value;
  const own = await ownUnit(actor, unit);
  if (!own.ok) return own;
  const no = notIssuedYet(head, await today()) ?? (await strangeEvidence(actor, own.value, head.evidence));
  if (no) return no;
  const at = { orgId: own.value.orgId, unitId: unit, year };
  const known = await programOf(actor, at);
  if (!known.ok) return known;
  if (!known.value) return create(actor, own.value, year, head);
  if (known.value.version !== version) return staleProgram(actor, at);
  return rewrite(actor, { scope: own.value.scope, program: known.value }, head);
}

async function create(
  actor: Actor,
  { scope, orgId, unitId }: OwnUnit,
  year: number,
  head: HeadInput,
): Promise<Result<Program>> {
  const id = newId();
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  try {
    const made = await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await db.annualProgram.create({ data: { id, orgId, unitId, year, ...columnsOf(head), ...by } });
      await addResolutions(db, { orgId, id }, head);
      await addProofs(db, "program_evidence", { orgId, id }, head.evidence);
      const detail = { year };
      record({ type: "program.created", orgId, unitId, subjectId: id, detail, after: plain(head) });
      return done(null);
    });
    return made.ok ? programById(actor, id) : made;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return staleProgram(actor, { orgId, unitId, year });
  }
}

async function rewrite(
  actor: Actor,
  { scope, program }: OwnProgram,
  head: HeadInput,
): Promise<Result<Program>> {
  if (program.state === "approved")
    return refused("conflict", "Chương trình đã được thông qua nên phần đầu đã khóa. Mở lại rồi sửa.");
  const { id, orgId, version, year } = program;
  const saved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const where = { id, version, state: "draft" as const };
    const data = { ...columnsOf(head), version: { increment: 1 } };
    if ((await db.annualProgram.updateMany({ where, data })).count === 0)
      return () => staleProgram(actor, { ...placeOf(program), year });
    await db.programResolution.deleteMany({ where: { programId: id } });
    await addResolutions(db, { orgId, id }, head);
    await tieEvidence(actor, db, "program_evidence", { orgId, id }, head.evidence);
    const before = plain({ ...program, evidence: program.evidence.map((card) => card.id) });
    record({ type: "program.changed", ...subjectOf(program), detail: { year }, before, after: plain(head) });
    return done(null);
  });
  return saved.ok ? programById(actor, id) : saved;
}

/** Records that the BCH has approved the programme: from then on its head is locked. */
export async function approveProgram(actor: Actor, id: string, input: unknown): Promise<Result<Program>> {
  const own = await toApprove(actor, id);
  if (!own.ok) return own;
  const parsed = parse(approveProgramSchema, input);
  if (!parsed.ok) return parsed;
  const { version, heldOn, present, inFavour } = parsed.value;
  const { program } = own.value;
  const [day, { votePercent }] = await Promise.all([today(), programRule(actor, program.orgId)]);
  const no = wrongApproval(program, { heldOn, present, inFavour }, { today: day, votePercent });
  if (no) return no;
  const detail = { year: program.year, on: heldOn, present, inFavour };
  const row = { toState: "approved", heldOn: fromDay(heldOn), present, inFavour } as const;
  return move(actor, own.value, version, row, { type: "program.approved", detail });
}

/** Opens an approved programme again, with the reason. */
export async function reopenProgram(actor: Actor, id: string, input: unknown): Promise<Result<Program>> {
  const own = await toApprove(actor, id);
  if (!own.ok) return own;
  const parsed = parse(reopenProgramSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason } = parsed.value;
  const { program } = own.value;
  if (program.state === "draft") return refused("conflict", "Chương trình này đang soạn, sửa được ngay.");
  const detail = { year: program.year, reason };
  return move(actor, own.value, version, { toState: "draft", reason }, { type: "program.reopened", detail });
}

async function toApprove(actor: Actor, id: string): Promise<Result<OwnProgram>> {
  const own = await ownProgram(actor, id);
  if (!own.ok) return own;
  return refusal(can.approvePlan(actor, placeOf(own.value.program))) ?? own;
}

type Move = {
  toState: "approved" | "draft";
  heldOn?: Date;
  present?: number;
  inFavour?: number;
  reason?: string;
};

async function move(
  actor: Actor,
  { scope, program }: OwnProgram,
  version: number,
  row: Move,
  event: Pick<AuditEvent, "type" | "detail">,
): Promise<Result<Program>> {
  const { id, orgId, state, year } = program;
  const by = { byId: personOf(actor), by: actor.name, at: await now() };
  const moved = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const data = { state: row.toState, version: { increment: 1 } };
    const { count } = await db.annualProgram.updateMany({ where: { id, version, state }, data });
    if (count === 0) return () => staleProgram(actor, { ...placeOf(program), year });
    await db.programTransition.create({ data: { orgId, programId: id, ...row, ...by } });
    record({ ...event, ...subjectOf(program) });
    return done(null);
  });
  return moved.ok ? programById(actor, id) : moved;
}

function columnsOf({ number, issuedOn, signer }: ProgramHead) {
  return { number, signer, issuedOn: issuedOn && fromDay(issuedOn) };
}

async function addResolutions(
  db: Writer,
  { orgId, id }: { orgId: string; id: string },
  { resolutions }: HeadInput,
): Promise<void> {
  await db.programResolution.createMany({
    data: resolutions.map(({ issuedOn, ...rest }, sortOrder) => ({
      ...rest,
      orgId,
      programId: id,
      sortOrder,
      issuedOn: issuedOn && fromDay(issuedOn),
    })),
  });
}

function plain({ number, issuedOn, signer, resolutions, evidence }: HeadInput): { [key: string]: Json } {
  return { number, issuedOn, signer, resolutions: resolutions.map((each) => ({ ...each })), evidence };
}
