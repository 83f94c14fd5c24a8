import { answering } from "@/lib/assessments/locks";
import { missingForSubmission } from "@/lib/assessments/missing";
import type { Act } from "@/lib/assessments/moves";
import type { AssessedItem, AssessmentState, ReturnedItem } from "@/lib/assessments/types";
import { shareWords } from "@/lib/cases/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { lackingPlans } from "./registration/rules";
import type { PlannedItem } from "./registration/types";

/** What the asking person wrote, and how the assessment stands. */
export type MoveContext = {
  today: PlainDate;
  items: readonly AssessedItem[];
  /** The BCH's meeting on what is handed in, as far as it counts here; null before it is recorded. */
  meeting: { present: number; inFavour: number } | null;
  /** Of a hundred present the meeting needs more in favour: no public text names the share, so it is the year's own. */
  adoptionPercent: number;
  /** Two appraise this round and not both have handed in. */
  pairIsOpen?: boolean;
  /** A reviewer has opened the answers: the unit can no longer take them back by itself. */
  appraisalOpened: boolean;
  reason?: string;
  dueDate?: PlainDate;
  returnedItems?: readonly ReturnedItem[];
  /** How the unit means to meet its items: asked when it registers. */
  plans?: readonly PlannedItem[];
  /** The day that holds for this unit, where nothing is taken after it. */
  lastDay?: PlainDate | null;
};

type Condition = (context: MoveContext, from: AssessmentState) => Refusal | null;

/** What must hold for each act, beyond the state and the person. */
export const CONDITIONS: Record<Act, Condition> = {
  register: planned,
  start: () => null,
  submit: (context, from) => stillTaken(context, from) ?? nothingMissing(context, from) ?? adopted(context),
  withdraw: (context) => notYetOpened(context) ?? reasonGiven(context),
  return: (context) => bothIn(context) ?? returnIsClear(context),
  appraise: everyItemJudged,
  reopen: reasonGiven,
  exclude: reasonGiven,
  readmit: reasonGiven,
};

function planned({ plans = [], items }: MoveContext): Refusal | null {
  const lacks = lackingPlans(plans);
  if (lacks.length === 0) return null;
  const position = new Map(items.map((item, index) => [item.code, index]));
  return refused("conflict", `Chưa đăng ký được: còn ${lacks.length} nội dung cần ghi kế hoạch.`, {
    fields: lacks.map(({ code, sentence }) => ({
      path: position.has(code) ? `items.${position.get(code)}` : "plans",
      message: sentence,
    })),
  });
}

/** What was returned has a day of its own and is always taken, also once the unit took it back. */
function stillTaken({ lastDay, today, items }: MoveContext, from: AssessmentState): Refusal | null {
  if (opened(from, items) !== "ASSESSING" || !lastDay || today <= lastDay) return null;
  return refused(
    "conflict",
    `Hạn nộp là ${formatDate(lastDay)} và cấp trên đã khóa nộp sau hạn. Đề nghị cấp trên gia hạn cho đơn vị rồi nộp.`,
  );
}

function reasonGiven({ reason }: MoveContext): Refusal | null {
  if (reason?.trim()) return null;
  return refusedAt("reason", "Ghi lý do.");
}

function notYetOpened({ appraisalOpened }: MoveContext): Refusal | null {
  if (!appraisalOpened) return null;
  return refused(
    "conflict",
    "Bản tự đánh giá đã được mở thẩm định nên không rút lại được. Đề nghị cán bộ thẩm định trả lại nội dung cần sửa.",
  );
}

function opened(from: AssessmentState, items: readonly AssessedItem[]): AssessmentState {
  return answering(
    from,
    items.map(({ returned }) => ({ isReturned: returned !== null })),
  );
}

function nothingMissing({ items }: MoveContext, from: AssessmentState): Refusal | null {
  const blocking = missingForSubmission(opened(from, items), items).filter((each) => each.blocking);
  if (blocking.length === 0) return null;
  const position = new Map(items.map((item, index) => [item.code, index]));
  return refused("conflict", `Chưa nộp được: còn ${blocking.length} chỗ cần hoàn thiện.`, {
    fields: blocking.map(({ code, sentence }) => ({
      path: `items.${position.get(code)}`,
      message: sentence,
    })),
  });
}

/** The BCH has met on it, and enough of those present were in favour. */
function adopted({ meeting, ...rule }: MoveContext): Refusal | null {
  const lack = lackOfMeeting(meeting, rule);
  if (lack === null) return null;
  return refused("conflict", `Chưa nộp được: ${lack}`, { fields: [{ path: "meeting", message: lack }] });
}

/** What the BCH's meeting still lacks before the self-assessment can be handed in. */
export function lackOfMeeting(
  meeting: MoveContext["meeting"],
  { adoptionPercent }: Pick<MoveContext, "adoptionPercent">,
): string | null {
  if (!meeting) return "chưa ghi cuộc họp Ban Chấp hành thông qua bản tự đánh giá.";
  if (meeting.inFavour * 100 > meeting.present * adoptionPercent) return null;
  return `cuộc họp Ban Chấp hành mới có ${meeting.inFavour}/${meeting.present} người dự tán thành, cần quá ${shareWords(adoptionPercent)}. Họp lại rồi ghi cuộc họp đó, hoặc sửa số người nếu ghi nhầm.`;
}

function bothIn({ pairIsOpen }: MoveContext): Refusal | null {
  if (!pairIsOpen) return null;
  return refused(
    "conflict",
    "Hai người thẩm định chưa nộp đủ kết luận nên chưa trả lại được. Chờ cả hai nộp rồi trả lại.",
  );
}

function returnIsClear({ items, returnedItems = [], dueDate, today }: MoveContext): Refusal | null {
  const known = new Set(items.map((item) => item.code));
  const seen = new Set<string>();
  const fields: FieldError[] = [];
  if (!dueDate) fields.push({ path: "dueDate", message: "Ghi hạn bổ sung." });
  else if (dueDate < today) fields.push({ path: "dueDate", message: "Hạn bổ sung đã qua. Chọn ngày khác." });
  if (returnedItems.length === 0)
    fields.push({ path: "items", message: "Chọn ít nhất một nội dung cần bổ sung." });
  for (const [index, { code, reason }] of returnedItems.entries()) {
    const path = `items.${index}`;
    if (!known.has(code)) fields.push({ path: `${path}.code`, message: `Không có nội dung ${code}.` });
    if (seen.has(code)) fields.push({ path: `${path}.code`, message: `Nội dung ${code} ghi hai lần.` });
    if (!reason.trim())
      fields.push({ path: `${path}.reason`, message: `Ghi lý do trả lại nội dung ${code}.` });
    seen.add(code);
  }
  return refusedFields(fields);
}

/** A verdict of "not met" says why: the reason goes into the unit's plan of next year. */
function everyItemJudged({ items }: MoveContext): Refusal | null {
  const fields = items.flatMap((item, index): FieldError[] => {
    const path = `items.${index}`;
    if (item.verdict === null) return [{ path, message: `${item.code} chưa có kết luận.` }];
    if (item.verdict === "supplement") return [{ path, message: `${item.code} còn chờ bổ sung.` }];
    const unexplained = item.verdict === "not_met" && item.verdictComment.trim() === "";
    return unexplained ? [{ path, message: `${item.code} chưa đạt: ghi lý do.` }] : [];
  });
  if (fields.length === 0) return null;
  return refused("conflict", `Chưa hoàn thành thẩm định được: còn ${fields.length} nội dung.`, { fields });
}
