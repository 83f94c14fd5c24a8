import type { Actor } from "@/lib/access/types";
import { done, forbidden, type Refusal, type Result } from "@/lib/platform/result";
import type { Machine } from "./machine";
import { caseDetail, partsIn } from "./queries";
import type { CaseDetail, StandingCase, StepBy } from "./types";
import type { Recorder } from "./writing";

export type Own = { was: CaseDetail; parts: StepBy[]; by: Recorder };

/** The case, and the parts in which this person may act in it; who may not act at all is told so. */
export async function ownPart<S extends string, A extends string>(
  actor: Actor,
  { procedure }: Machine<S, A>,
  id: string,
): Promise<Result<Own>> {
  const found = await caseDetail(actor, id, procedure);
  if (!found.ok) return found;
  const acting = actingIn(actor, found.value);
  return acting.ok ? done({ was: found.value, ...acting.value }) : acting;
}

/** The parts of this person in a case, where there is any. */
export function actingIn(actor: Actor, was: StandingCase): Result<{ parts: StepBy[]; by: Recorder }> {
  const parts = partsIn(actor, was);
  const { userId, name } = actor;
  if (parts.length === 0 || userId === null)
    return forbidden("Thủ tục đoàn viên do chi đoàn, đơn vị và cấp trên trực tiếp thực hiện. Bạn chỉ xem.");
  return done({ parts, by: { userId, name } });
}

const WHOSE: Record<StepBy, string> = {
  keeper: "Bước này do chi đoàn hoặc đơn vị ghi.",
  unit: "Bước này do Bí thư, Phó Bí thư đơn vị quyết định.",
  other_side: "Bước này do Bí thư, Phó Bí thư đơn vị tiếp nhận quyết định.",
  approver: "Bước này do Đoàn cấp trên trực tiếp quyết định.",
  upper: "Bước này do văn phòng Đoàn cấp trên hoặc Bí thư, Phó Bí thư đơn vị ghi.",
  inspector: "Bước này do Ủy ban Kiểm tra cấp trên ghi.",
};

export function notYours(by: StepBy): Refusal {
  return forbidden(WHOSE[by]);
}
