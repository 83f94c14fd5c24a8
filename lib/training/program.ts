import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { type BranchYear, branchYear } from "@/lib/ratings/place";
import { programAt } from "./queries";
import { groupsProblem } from "./rules";
import { programSchema } from "./schema";
import type { TrainingProgram } from "./types";

/** The unit's groups of contents for a year; they stay once anybody is registered. */
export async function saveTrainingProgram(actor: Actor, input: unknown): Promise<Result<TrainingProgram>> {
  const found = await branchYear(actor, { ...(input as object), branch: null });
  if (!found.ok) return found;
  const at = found.value;
  const no = refusal(can.keepTraining(actor, at.place));
  if (no) return no;
  const parsed = parse(programSchema, input);
  if (!parsed.ok) return parsed;
  const { groups, version } = parsed.value;
  const message = groupsProblem(groups);
  if (message) return refusedAt("groups", message);
  const before = await programAt(at.scope, unitYearOf(at));
  if (before.registered > 0) return refused("conflict", IN_USE);
  try {
    const saved = await change(whoIs(actor), async (tx, record) => {
      const db = writer(at.scope, tx).trainingProgram;
      const { orgId, unitId, year } = unitYearOf(at);
      if (version === null) await db.create({ data: { orgId, unitId, year, groups } });
      else {
        const data = { groups, version: { increment: 1 } };
        const unused = { unitId, year, version, records: { none: {} } };
        if ((await db.updateMany({ where: unused, data })).count === 0) return () => stale(at);
      }
      record({
        type: "training.program_saved",
        orgId,
        unitId,
        subjectId: unitId,
        detail: { year },
        before: before.groups,
        after: groups,
      });
      return done(null);
    });
    return saved.ok ? done(await programAt(at.scope, unitYearOf(at))) : saved;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(at);
  }
}

const IN_USE =
  "Đã có đoàn viên đăng ký nên các nhóm nội dung năm này giữ nguyên. Cần đổi khi chưa chấm điểm thì bỏ đăng ký của mọi người trước.";

function unitYearOf({ place: { orgId, unitId }, year }: BranchYear) {
  return { orgId, unitId, year };
}

async function stale(at: BranchYear): Promise<Refusal> {
  const current = await programAt(at.scope, unitYearOf(at));
  if (current.registered > 0) return refused("conflict", IN_USE);
  return refused("stale", "Người khác vừa sửa các nhóm nội dung. So hai bản rồi lưu lại.", { current });
}
