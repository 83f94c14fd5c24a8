import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { heldEvidenceStatement } from "@/lib/evidence/statements";
import { rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { evidenceToTie } from "../found";
import { type FoundBearer, findBearer } from "./bearers";
import { bearerOnlySchema, paperSchema } from "./schema";

/** Makes a picture or file that the unit has already the paper of a record; what few read takes it for itself. */
export async function tiePaper(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const asked = await askedPaper(actor, input);
  if (!asked.ok) return asked;
  const { bearer, id, scope } = asked.value;
  const no = await evidenceToTie(actor, scope, bearer.place, [id]);
  if (no) return no;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const unfit = await unfitFor(db, bearer, id);
    if (unfit) return unfit;
    if (bearer.isRestricted)
      await db.evidenceRevision.updateMany({ where: { evidenceId: id }, data: { fileClass: "restricted" } });
    if (!(await bearer.tie(db, id))) return refused("conflict", "Tệp này đã có trong hồ sơ.");
    record(bearer.event(id));
    return done({ id });
  });
}

/** Says that it is the paper of this record no more; the file stays with the unit, as open or restricted as it was. */
export async function untiePaper(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const asked = await askedPaper(actor, input);
  if (!asked.ok) return asked;
  const { bearer, id, scope } = asked.value;
  return change(whoIs(actor), async (tx, record) => {
    if (!(await bearer.untie(writer(scope, tx), id)))
      return refused("conflict", "Tệp này không còn trong hồ sơ. Tải lại trang.");
    record({ ...bearer.event(id), type: "evidence.untied" });
    return done({ id });
  });
}

type Asked = { bearer: FoundBearer; id: string; scope: Scope };

/** Which file, of a record that the actor keeps: that is asked first. */
async function askedPaper(actor: Actor, input: unknown): Promise<Result<Asked>> {
  const named = parse(bearerOnlySchema, input);
  if (!named.ok) return named;
  const found = await findBearer(actor, named.value.bearer);
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.place.orgId);
  const parsed = parse(paperSchema, input);
  if (!parsed.ok || !scope) return parsed.ok ? notFound() : parsed;
  return done({ bearer: found.value, id: parsed.value.evidence, scope });
}

type Held = { branchId: string | null; isRestricted: boolean; isUsed: boolean; isShown: boolean };

/** With the file's row held, so that nobody puts it to another use in the meantime. */
async function unfitFor(db: Writer, bearer: FoundBearer, id: string): Promise<Refusal | null> {
  const { orgId, branchId } = bearer.place;
  await db.$queryRaw`SELECT FROM evidence WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const [held] = await rowsWithin<Held>(db, heldEvidenceStatement, [orgId, id]);
  if (!held) return notFound();
  if (bearer.isPersonal && held.branchId !== null && held.branchId !== branchId)
    return refused("conflict", "Tệp này của chi đoàn khác. Tải tệp lên ngay tại hồ sơ này.");
  if (bearer.isPersonal && held.isShown)
    return refused("conflict", "Ảnh này đã chọn vào báo cáo năm công khai. Tải riêng tệp khác cho hồ sơ.");
  if (bearer.isRestricted && held.isUsed)
    return refused(
      "conflict",
      "Tệp này đang dùng ở nơi khác. Tải riêng một tệp cho hồ sơ ít người được xem này.",
    );
  if (!bearer.isRestricted && held.isRestricted)
    return refused("conflict", "Tệp này ít người được xem nên không gắn vào hồ sơ này được.");
  return null;
}
