import { stepWords } from "@/lib/assessments/messages";
import type { AssessmentState } from "@/lib/assessments/types";
import { AMENDING } from "@/lib/cycles/messages";
import { WHEN_NOBODY_VOTES } from "@/lib/decisions/messages";
import type {
  Attendance,
  Meeting,
  MeetingOutcome,
  Proposal,
  ProposalOutcome,
  SecretCount,
} from "@/lib/decisions/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import { type FieldError, type Refusal, refused, refusedAt } from "@/lib/platform/result";
import type { SeatHolder } from "./types";

/** Who leads and who writes: people of the upper level, the chair of the committee or its secretary. */
export function seatErrors(
  { chairId, minuteTakerId }: { chairId: string; minuteTakerId: string },
  seats: readonly SeatHolder[],
): FieldError[] {
  const fields: FieldError[] = [];
  if (!seats.some(({ id, mayChair }) => id === chairId && mayChair))
    fields.push({ path: "chairId", message: "Chọn người chủ trì là Bí thư hoặc ủy viên Ban Thường vụ." });
  if (!seats.some(({ id }) => id === minuteTakerId))
    fields.push({ path: "minuteTakerId", message: "Chọn người ghi biên bản trong danh sách." });
  return fields;
}

/** Who chairs a new meeting unless another is chosen: the secretary, else the first who may. */
export function usualChair(seats: readonly SeatHolder[]): SeatHolder | undefined {
  const chairs = seats.filter(({ mayChair }) => mayChair);
  return chairs.find(({ leads }) => leads) ?? chairs[0];
}

/**
 * A meeting may be planned ahead; the roll, on which its votes and its end rest, is called from its day on.
 */
export function notYetHeld({ heldOn }: { heldOn: PlainDate }, today: PlainDate): Refusal | null {
  if (heldOn <= today) return null;
  return refused(
    "conflict",
    `Phiên họp ghi ngày ${formatDate(heldOn)}, chưa đến ngày họp. Đến ngày đó hãy điểm danh, hoặc sửa ngày họp nếu ghi nhầm.`,
  );
}

/** Once the roll is called the meeting has taken place: its day is corrected, not put off. */
export function putOffRefused(heldOn: PlainDate, isRollCalled: boolean, today: PlainDate): Refusal | null {
  if (!isRollCalled || heldOn <= today) return null;
  return refusedAt(
    "heldOn",
    `Phiên họp đã điểm danh nên ngày họp không thể sau hôm nay, ${formatDate(today)}. Ghi ngày đã họp.`,
  );
}

/** The whole committee is called, nobody twice and nobody else; who is absent says why. */
export function attendanceErrors(
  members: readonly Omit<Attendance, "name">[],
  committee: readonly { memberId: string }[],
): FieldError[] {
  const fields: FieldError[] = [];
  const known = new Set(committee.map(({ memberId }) => memberId));
  const named = new Set(members.map(({ memberId }) => memberId));
  if (named.size < members.length || [...named].some((memberId) => !known.has(memberId)))
    fields.push({ path: "members", message: "Danh sách ủy viên vừa thay đổi. Tải lại trang rồi điểm danh." });
  if ([...known].some((memberId) => !named.has(memberId)))
    fields.push({ path: "members", message: "Điểm danh đủ mọi ủy viên Ban Thường vụ." });
  for (const { memberId, isPresent, reason } of members)
    if (!isPresent && reason === "")
      fields.push({ path: `reason.${memberId}`, message: "Ghi lý do vắng mặt." });
  return fields;
}

/** A secret count covers everybody who took part, each once. */
export function countError({ inFavour, against, invalid }: SecretCount, eligible: number): Refusal | null {
  const sum = inFavour + against + invalid;
  if (sum === eligible) return null;
  return refusedAt(
    "inFavour",
    `Tổng số phiếu là ${sum}, trong khi ${eligible} ủy viên có mặt được bỏ phiếu về đơn vị này. Kiểm lại.`,
  );
}

/** The meeting asks for a supplement in the place of a vote: to give back what is being appraised is the appraisers' part. */
export function supplementRefused({ state }: { state: AssessmentState }): Refusal | null {
  if (state === "APPRAISED") return null;
  return refused(
    "conflict",
    `Chỉ yêu cầu bổ sung khi đơn vị đã thẩm định xong. Đơn vị đang ở bước “${stepWords(state)}”: ${insteadOfSupplement(state)}`,
  );
}

/** Only what is handed in is given back; of a result that is wrong another decision is made. */
function insteadOfSupplement(state: AssessmentState): string {
  if (state === "SUBMITTED") return "cần bổ sung thì trả lại ở trang Thẩm định.";
  const hasResult = state === "RECOGNISED" || state === "NOT_RECOGNISED";
  return hasResult ? lowerFirst(AMENDING) : "tải lại trang để xem.";
}

type OnAgenda = {
  unit: { name: string };
  state: string;
  outcome: MeetingOutcome | null;
  proposal: Pick<Proposal, "outcome" | "notVoted">;
  isProposed: boolean;
};

/** What a meeting that closes concludes on a unit; a unit that moved on beside it is let go. */
export function outcomeOf({
  state,
  outcome,
  isProposed,
}: Omit<OnAgenda, "unit" | "proposal">): MeetingOutcome {
  if (outcome) return outcome;
  if (state !== "APPRAISED") return "moved";
  return isProposed ? "recognise" : "not_recognise";
}

/** Why the meeting cannot be closed yet. */
export function closingRefused(
  meeting: Pick<Meeting, "attendances">,
  conclusion: string,
  units: readonly OnAgenda[],
): Refusal | null {
  if (meeting.attendances.length === 0)
    return refused("conflict", "Phiên họp chưa điểm danh. Ghi điểm danh trước khi kết thúc.");
  const voting = units.filter(({ state, outcome }) => state === "APPRAISED" && outcome === null);
  const named = (wanted: ProposalOutcome) =>
    voting.flatMap(({ proposal, unit }) => (proposal.outcome === wanted ? unit.name : []));
  const [open, nobody] = [named("pending"), named("nobody")];
  if (open.length > 0)
    return refused(
      "conflict",
      `Còn ${open.length} đơn vị chưa biểu quyết xong: ${open.join(", ")}. Ghi đủ phiếu, hoặc đưa ra khỏi chương trình để họp sau.`,
    );
  if (nobody.length > 0)
    return refused(
      "conflict",
      `Không ai ở phiên họp này được biểu quyết về ${nobody.join(", ")}. Đưa ra khỏi chương trình rồi kết thúc phiên họp. ${WHEN_NOBODY_VOTES}`,
    );
  if (conclusion.trim() !== "") return null;
  return refusedAt("conclusion", "Ghi kết luận của phiên họp trước khi kết thúc.");
}
