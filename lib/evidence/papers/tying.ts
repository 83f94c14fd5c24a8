import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { addProofToEach, dropProofs, type Tie } from "../proofs";
import { heldEvidenceStatement } from "../statements";
import { TIE_TABLES } from "./tables";
import type { BearerKind } from "./types";

/** A record that has papers. */
export type PaperBearer = {
  kind: BearerKind;
  id: string;
  place: RecordPlace;
  /** Few read the record: so with its papers. */
  isRestricted: boolean;
  /** The unit on the record's other side, which reads it and its papers too. */
  otherUnitId?: string | null;
};

type Within = { db: Writer; record: (event: AuditEvent) => void };

/** Where the ties of records of one kind and organisation lie. */
const tiesOf = ({ kind, place: { orgId } }: PaperBearer) => ({ table: TIE_TABLES[kind], orgId });

function eventOf({ kind, id, place: { orgId, unitId } }: PaperBearer, subjectId: string) {
  return { orgId, unitId, subjectId, detail: { paperOf: kind, record: id } };
}

/** Makes a file the paper of records of one kind and organisation; answers of which it was not yet. */
export async function addPaper(
  { db, record }: Within,
  bearers: readonly PaperBearer[],
  id: string,
): Promise<Tie[]> {
  const [first] = bearers;
  if (!first) return [];
  const { table, orgId } = tiesOf(first);
  const tied = new Set(
    await addProofToEach(db, table, { orgId, ids: bearers.map((bearer) => bearer.id) }, id),
  );
  for (const bearer of bearers)
    if (tied.has(bearer.id)) record({ type: "evidence.tied", ...eventOf(bearer, id) });
  return [...tied].map((owner) => ({ owner, evidence: id }));
}

/** Says that it is its paper no more; false where it was not. */
export async function dropPaper(within: Within, bearer: PaperBearer, id: string): Promise<boolean> {
  return (await dropPapers(within, [bearer], [{ owner: bearer.id, evidence: id }])) > 0;
}

/** The same of several ties, as far as they are of these records, which are of one kind and organisation; answers how many there were. */
export async function dropPapers(
  { db, record }: Within,
  bearers: readonly PaperBearer[],
  ties: readonly Tie[],
): Promise<number> {
  const [first] = bearers;
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  const theirs = ties.filter(({ owner }) => byId.has(owner));
  if (!first || theirs.length === 0) return 0;
  const { table, orgId } = tiesOf(first);
  const dropped = await dropProofs(db, table, orgId, theirs);
  for (const { owner, evidence } of dropped) {
    const bearer = byId.get(owner);
    if (bearer) record({ type: "evidence.untied", ...eventOf(bearer, evidence) });
  }
  return dropped.length;
}

/** Chosen on the record's page, or at the field of what records it. */
type From = "page" | "field";

/**
 * Makes a picture or file that the unit has already the paper of records written together; what few read takes it for
 * itself: looked at once for all of them, since to the second it would be in use with the first.
 */
export async function tiePaperWithin(
  actor: Actor,
  within: Within,
  bearers: readonly PaperBearer[],
  id: string,
  at: From = "page",
): Promise<Result<Tie[]>> {
  const { db } = within;
  const unfit = await unfitFor(actor, db, bearers, { id, at });
  if (unfit) return unfit;
  if (bearers.some(({ isRestricted }) => isRestricted))
    await db.evidenceRevision.updateMany({ where: { evidenceId: id }, data: { fileClass: "restricted" } });
  const tied = await addPaper(within, bearers, id);
  return tied.length > 0 ? done(tied) : refused("conflict", "Tệp này đã có trong hồ sơ. Chọn tệp khác.");
}

/** A record with the papers that were brought with it. */
export type WithPapers = PaperBearer & { evidence: readonly string[] };

/**
 * The papers that a form or a table brought with what it records, in the transaction that writes it; the records are of one
 * kind. What one of the papers can't be stands at the form's field.
 */
export async function tiePapers(
  actor: Actor,
  within: Within,
  records: readonly WithPapers[],
): Promise<Refusal | null> {
  const tied = await tieKeptPapers(actor, within, records);
  return tied.ok ? null : tied;
}

/** The same; answers what came by it, for an undo that takes it off again (`dropPapers`). */
export async function tieKeptPapers(
  actor: Actor,
  within: Within,
  records: readonly WithPapers[],
): Promise<Result<Tie[]>> {
  const brought = new Set(records.flatMap(({ evidence }) => evidence));
  const ties: Tie[] = [];
  for (const id of [...brought].sort()) {
    const bearers = records.filter(({ evidence }) => evidence.includes(id));
    const tied = await tiePaperWithin(actor, within, bearers, id, "field");
    if (!tied.ok) return refusedAt("evidence", tied.message);
    ties.push(...tied.value);
  }
  return done(ties);
}

type Held = {
  unitId: string;
  branchId: string | null;
  isRestricted: boolean;
  isOfRestrictedRecord: boolean;
  isUsed: boolean;
  isShown: boolean;
};

/** With the file's row held, so that nobody puts it to another use in the meantime. */
async function unfitFor(
  actor: Actor,
  db: Writer,
  bearers: readonly PaperBearer[],
  { id, at }: { id: string; at: From },
): Promise<Refusal | null> {
  const orgId = bearers[0]?.place.orgId;
  const tooWide = sharedTooWide(bearers);
  if (tooWide) return tooWide;
  await db.$queryRaw`SELECT FROM evidence WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const [held] = await rowsWithin<Held>(db, heldEvidenceStatement, [orgId, id]);
  if (!held) return NOT_THERE;
  const elsewhere = bearers.length > 1 ? OF_ONE_BRANCH : OF_ANOTHER_BRANCH[at];
  for (const bearer of bearers) {
    const no = unfitOf(actor, held, bearer, elsewhere);
    if (no) return no;
  }
  return null;
}

/** Whoever reads one of the records reads the paper, with what it says of all the others: no reader may have only some of them. */
function sharedTooWide(bearers: readonly PaperBearer[]): Refusal | null {
  const branches = new Set(bearers.map(({ place }) => place.branchId));
  if (branches.size > 1 && bearers.some(({ isRestricted }) => isRestricted)) return OF_MANY_BRANCHES;
  const beside = bearers.map(({ otherUnitId, place }) => (otherUnitId === place.unitId ? null : otherUnitId));
  return new Set(beside.map((unitId) => unitId ?? null)).size > 1 ? OF_MANY_UNITS : null;
}

const OF_MANY_BRANCHES = refused(
  "conflict",
  "Văn bản này ít người được xem, mà bảng có nhiều chi đoàn. Dán riêng từng chi đoàn, hoặc thêm văn bản ở từng hồ sơ.",
);
const OF_MANY_UNITS = refused(
  "conflict",
  "Đơn vị nơi đến, nơi đi cũng xem văn bản này, mà bảng có người của nhiều nơi. Dán riêng từng nơi, hoặc thêm văn bản ở từng hồ sơ.",
);
const OF_ONE_BRANCH =
  "Tệp này của một chi đoàn, mà bảng có người của chi đoàn khác. Gỡ tệp, rồi tải lên ngay tại ô này khi đang xem cả đơn vị.";
const OF_ANOTHER_BRANCH: Record<From, string> = {
  page: "Tệp này của chi đoàn khác. Tải tệp lên ngay tại hồ sơ này.",
  field: "Tệp này của chi đoàn khác. Gỡ tệp, rồi tải lên ngay tại ô này.",
};
const NOT_THERE = notFound("Có ảnh, tệp không tìm thấy. Tải lại trang rồi chọn lại.");

function unfitOf(
  actor: Actor,
  held: Held,
  { kind, place, isRestricted }: PaperBearer,
  elsewhere: string,
): Refusal | null {
  const { orgId, unitId, branchId } = place;
  if (held.unitId !== unitId || held.isOfRestrictedRecord) return NOT_THERE;
  const no = refusal(can.editRecords(actor, { orgId, unitId, branchId: held.branchId }));
  if (no) return no;
  // Read by whoever reads the record: only what lies there too, or at its unit, may be its paper.
  const isPersonal = kind === "case" || isRestricted;
  if (isPersonal && held.branchId !== null && held.branchId !== branchId)
    return refused("conflict", elsewhere);
  if (isPersonal && held.isShown)
    return refused("conflict", "Ảnh này đã chọn vào báo cáo năm công khai. Tải riêng tệp khác cho hồ sơ.");
  if (isRestricted && held.isUsed)
    return refused(
      "conflict",
      "Tệp này đang dùng ở nơi khác. Tải riêng một tệp cho hồ sơ ít người được xem này.",
    );
  if (!isRestricted && held.isRestricted)
    return refused(
      "conflict",
      "Tệp này ít người được xem nên không gắn vào hồ sơ này được. Chọn tệp khác, hoặc tải tệp mới lên.",
    );
  return null;
}
