import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { placeOfCase } from "@/lib/cases/queries";
import { moveRow, writeCase } from "@/lib/cases/writing";
import { type Result, refused } from "@/lib/platform/result";
import { graduationDetail } from "./queries";
import { awaitsNumber } from "./rules";
import { certificateSchema } from "./schema";

/** Adds the number to a certificate that was handed out before it had one; what stands stays. */
export async function numberCertificate(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await graduationDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const no = refusal(can.keepCase(actor, placeOfCase(was)));
  if (no) return no;
  const parsed = parse(certificateSchema, input);
  if (!parsed.ok) return parsed;
  const { closedOn, outcome } = was;
  if (!awaitsNumber(was) || !closedOn || !outcome)
    return refused("conflict", "Chưa ghi lễ trưởng thành hoặc giấy chứng nhận đã có số. Tải lại trang.");
  const { certificate, version } = parsed.value;
  const stands = { state: was.state, closed: { on: closedOn, outcome }, isTakenBack: true };
  return writeCase(
    actor,
    was,
    async (db) => {
      if (!(await moveRow(db, { ...was, version }, stands))) return false;
      await db.graduation.updateMany({ where: { caseId: id }, data: { certificate } });
      return true;
    },
    {
      type: "case.changed",
      detail: { procedure: was.procedure },
      before: { certificate: "" },
      after: { certificate },
    },
    graduationDetail,
  );
}
