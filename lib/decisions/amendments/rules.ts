import type { AssessmentState } from "@/lib/assessments/types";
import { done, type Result, refused } from "@/lib/platform/result";

export type DecidedLine = {
  id: string;
  unitId: string;
  unitName: string;
  state: AssessmentState;
  version: number;
  /** A later decision has changed it already. */
  changedBy: string | null;
};

export type Amended = DecidedLine & { result: "RECOGNISED" | "NOT_RECOGNISED" };

/** A correction turns a result round; a revocation takes a recognition back. Only what still holds can be amended. */
export function amendedUnits(
  lines: readonly DecidedLine[],
  kind: "correction" | "revocation",
  wanted: readonly string[],
): Result<Amended[]> {
  const ids = [...new Set(wanted)];
  const chosen = lines.filter(({ id }) => ids.includes(id));
  if (chosen.length < ids.length)
    return refused("invalid", "Có đơn vị không nằm trong quyết định này. Tải lại trang rồi chọn lại.", {
      fields: [{ path: "units", message: "Chọn lại đơn vị." }],
    });
  const changed = chosen.find(({ changedBy }) => changedBy !== null);
  if (changed)
    return refused(
      "conflict",
      `Kết quả của ${changed.unitName} đã được thay bằng quyết định số ${changed.changedBy}. Tải lại trang để xem.`,
    );
  const never = kind === "revocation" && chosen.find(({ state }) => state !== "RECOGNISED");
  if (never)
    return refused(
      "conflict",
      `${never.unitName} không được công nhận nên không có gì để thu hồi. Bỏ chọn đơn vị này, hoặc chọn Đính chính nếu kết quả ghi sai.`,
    );
  return done(
    chosen.map((line) => ({
      ...line,
      result: line.state === "RECOGNISED" ? ("NOT_RECOGNISED" as const) : ("RECOGNISED" as const),
    })),
  );
}
