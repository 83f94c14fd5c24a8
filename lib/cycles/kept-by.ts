import { rows, rowsIn, type Transaction } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { restsOnYearStatement } from "./statements";

/** What can rest on a year, in the order in which it comes about. */
const WORDS = {
  extension: "hạn riêng",
  plan: "kế hoạch đăng ký",
  registration: "đăng ký",
  answer: "nội dung tự đánh giá",
  board: "cuộc họp Ban Chấp hành",
  inspection: "kiểm tra giữa năm",
  paper: "văn bản đã ghi số",
  meeting: "phiên họp Ban Thường vụ",
  decision: "quyết định công nhận",
  report: "báo cáo năm",
} as const;

type Kind = keyof typeof WORDS;
/** `names`: of which units, none where it is of the year as a whole. */
type RestsOnYear = { what: Kind; names: string[] };

/** Why an open year can't be taken back any more: what was done in it since; null while it can. */
export async function whyYearStays(
  scope: Scope,
  { id, year }: { id: string; year: number },
  tx?: Transaction,
): Promise<string | null> {
  const values = () => [scope.orgId, id];
  const rests = tx
    ? await rowsIn<RestsOnYear>(tx, scope, restsOnYearStatement, values)
    : await rows<RestsOnYear>(scope, restsOnYearStatement, values);
  if (rests.length === 0) return null;
  const parts = (Object.keys(WORDS) as Kind[]).flatMap((what) =>
    rests.filter((one) => one.what === what).map(partWords),
  );
  return `Năm ${year} đã có ${parts.join("; ")} nên không rút lại được nữa. Thời hạn và đơn vị tham gia vẫn sửa ở trang này cho đến khi ghi quyết định.`;
}

/** So few units are named; of more their number says enough. */
const FEW = 3;

function partWords({ what, names }: RestsOnYear): string {
  if (names.length === 0) return WORDS[what];
  return `${WORDS[what]} của ${names.length > FEW ? `${names.length} đơn vị` : names.join(", ")}`;
}
