import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { notFound, type Refusal, refused, refusedAt } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { addProofs, dropProof } from "../proofs";
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
};

type Within = { db: Writer; record: (event: AuditEvent) => void };

const ownerOf = ({ kind, id, place: { orgId } }: PaperBearer) => ({ table: TIE_TABLES[kind], orgId, id });

function eventOf({ kind, id, place: { orgId, unitId } }: PaperBearer, subjectId: string) {
  return { orgId, unitId, subjectId, detail: { paperOf: kind, record: id } };
}

/** Makes a file the paper of a record; false where it was. */
export async function addPaper({ db, record }: Within, bearer: PaperBearer, id: string): Promise<boolean> {
  const { table, ...owner } = ownerOf(bearer);
  const tied = await addProofs(db, table, owner, [id]);
  if (tied.length === 0) return false;
  record({ type: "evidence.tied", ...eventOf(bearer, id) });
  return true;
}

/** Says that it is its paper no more; false where it was not. */
export async function dropPaper({ db, record }: Within, bearer: PaperBearer, id: string): Promise<boolean> {
  if (!(await dropProof(db, ownerOf(bearer), id))) return false;
  record({ type: "evidence.untied", ...eventOf(bearer, id) });
  return true;
}

/** Makes a picture or file that the unit has already the paper of a record; what few read takes it for itself. */
export async function tiePaperWithin(
  actor: Actor,
  within: Within,
  bearer: PaperBearer,
  id: string,
): Promise<Refusal | null> {
  const { db } = within;
  const unfit = await unfitFor(actor, db, bearer, id);
  if (unfit) return unfit;
  if (bearer.isRestricted)
    await db.evidenceRevision.updateMany({ where: { evidenceId: id }, data: { fileClass: "restricted" } });
  return (await addPaper(within, bearer, id))
    ? null
    : refused("conflict", "Tệp này đã có trong hồ sơ. Chọn tệp khác.");
}

/**
 * The papers that a form brought with what it records, in the transaction that writes it. What one of them can't be
 * stands at the form's field.
 */
export async function tiePapers(
  actor: Actor,
  within: Within,
  bearer: PaperBearer,
  evidence: readonly string[],
): Promise<Refusal | null> {
  for (const id of [...evidence].sort()) {
    const no = await tiePaperWithin(actor, within, bearer, id);
    if (no) return refusedAt("evidence", no.message);
  }
  return null;
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
  { kind, place, isRestricted }: PaperBearer,
  id: string,
): Promise<Refusal | null> {
  const { orgId, unitId, branchId } = place;
  await db.$queryRaw`SELECT FROM evidence WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const [held] = await rowsWithin<Held>(db, heldEvidenceStatement, [orgId, id]);
  if (!held || held.unitId !== unitId || held.isOfRestrictedRecord)
    return notFound("Có ảnh, tệp không tìm thấy. Tải lại trang rồi chọn lại.");
  const no = refusal(can.editRecords(actor, { orgId, unitId, branchId: held.branchId }));
  if (no) return no;
  // Read by whoever reads the record: only what lies there too, or at its unit, may be its paper.
  const isPersonal = kind === "case" || isRestricted;
  if (isPersonal && held.branchId !== null && held.branchId !== branchId)
    return refused("conflict", "Tệp này của chi đoàn khác. Tải tệp lên ngay tại hồ sơ này.");
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
