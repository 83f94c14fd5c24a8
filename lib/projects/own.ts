import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { placeOfProject, projectDetail } from "./queries";
import type { ProjectDetail } from "./types";

/** A project that the actor keeps, removed or not. */
export async function findOwn(actor: Actor, id: string): Promise<Result<ProjectDetail>> {
  const found = await projectDetail(actor, id);
  if (!found.ok) return found;
  return refusal(can.editRecords(actor, placeOfProject(found.value))) ?? found;
}

export function removedAlready({ deletedAt }: ProjectDetail): Refusal | null {
  return deletedAt && refused("conflict", "Công trình, phần việc này đã xóa. Lấy lại trước khi sửa.");
}

/** A guarded write with its event; where somebody was faster, what stands there now. */
export async function write(
  actor: Actor,
  was: ProjectDetail,
  statements: (db: Writer) => Promise<number>,
  event: Pick<AuditEvent, "type" | "before" | "after" | "detail">,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, was.orgId);
  if (!scope) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    if ((await statements(writer(scope, tx))) === 0) return () => stale(actor, was.id);
    record({ ...event, ...subjectOf(placeOfProject(was), was.id) });
    return done({ id: was.id });
  });
}

/** Somebody was faster: what stands there now. */
export async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await projectDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa công trình này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}

/** Where and what, for the log. */
export function subjectOf({ orgId, unitId }: RecordPlace, id: string) {
  return { orgId, unitId, subjectId: id };
}
