import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { givingWay } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { placeOfCase } from "@/lib/cases/queries";
import type { CaseStep } from "@/lib/cases/types";
import { insertSteps, moveRow, writeCase } from "@/lib/cases/writing";
import { done, forbidden, type Result, refused } from "@/lib/platform/result";
import { graduationDetail } from "./queries";
import { certificateSchema } from "./schema";
import type { GraduationDetail } from "./types";

/**
 * Gives a certificate its number, where it was handed out before it had one or has a wrong one. The ceremony stays; a step
 * that told the wrong number gives way to one that tells the right one, as of the moment when the ceremony was told.
 */
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
  const { userId, name } = actor;
  if (userId === null) return forbidden("Số giấy chứng nhận do người có tài khoản ghi.");
  const { closedOn, outcome } = was;
  if (was.state !== "graduated" || !closedOn || !outcome)
    return refused("conflict", "Chưa ghi lễ trưởng thành nên chưa có giấy chứng nhận. Tải lại trang.");
  const { certificate, version } = parsed.value;
  if (certificate === was.certificate) return done({ id });
  const stands = { state: was.state, closed: { on: closedOn, outcome }, isTakenBack: true };
  const told = stepTelling(was);
  return writeCase(
    actor,
    was,
    async (db) => {
      if (!(await moveRow(db, { ...was, version }, stands))) return false;
      await db.graduation.updateMany({ where: { caseId: id }, data: { certificate } });
      if (!told) return true;
      const back = givingWay(was, told, told.day);
      const { by: _, takesBack: __, ...same } = told;
      const anew = { ...same, caseId: id, number: back.number + 1, docNumber: certificate };
      await insertSteps(db, was.orgId, [back, anew], { userId, name });
      return true;
    },
    {
      type: "case.changed",
      detail: { procedure: was.procedure },
      before: { certificate: was.certificate },
      after: { certificate },
    },
    graduationDetail,
  );
}

/** The ceremony's step where it said the number itself: of several people at once, or recorded. */
function stepTelling({ steps, certificate }: GraduationDetail): CaseStep | null {
  const last = lastStanding(steps);
  return last && last.docNumber !== "" && last.docNumber === certificate ? last : null;
}
