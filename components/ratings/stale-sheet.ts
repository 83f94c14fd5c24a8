import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { SheetState } from "@/lib/ratings/types";

/** Of a sheet of ratings, of members or of organisations, what its steps wrote. */
type Moved = {
  state: SheetState;
  approvedOn: PlainDate | null;
  approvalNumber: string | null;
  approvedBy: string | null;
  reopenReason: string | null;
  version: number;
};

const STANDING: Record<SheetState, string> = {
  draft: "Đang soạn",
  proposed: "Đã đề nghị, chờ duyệt",
  approved: "Đã duyệt",
};

/** What has become of the sheet meanwhile, beside the step that was about to be taken. */
function staleSheet<Sheet extends Moved>(
  doing: string,
  { labels, stored }: Pick<StaleWords<Sheet>, "labels" | "stored">,
): StaleWords<Sheet> {
  return {
    labels: { step: "Bản xếp loại", ...labels },
    stored: (sheet) => ({ step: standing(sheet), ...stored(sheet) }),
    say: (field, typed) => (field === "step" ? doing : typed),
  };
}

function standing({ state, approvedOn, approvalNumber, approvedBy }: Moved): string {
  const approved =
    approvedOn && `ngày ${formatDate(approvedOn)}, văn bản ${approvalNumber}; ${approvedBy} ghi`;
  return [STANDING[state], approved].filter(Boolean).join(" ");
}

export const STALE_APPROVAL = staleSheet("Ghi kết quả duyệt", {
  labels: { approvalNumber: "Số văn bản duyệt", approvedOn: "Ngày duyệt" },
  stored: ({ approvalNumber, approvedOn }) => ({
    approvalNumber: approvalNumber ?? "",
    approvedOn: dayWords(approvedOn),
  }),
});

export const STALE_REOPENING = staleSheet("Mở lại bản xếp loại", {
  labels: { reason: "Lý do mở lại" },
  stored: ({ reopenReason }) => ({ reason: reopenReason ?? "" }),
});

/** `minutesOf`: what the proposal's form asks, as it is stored. */
export function staleProposal<Sheet extends Moved>(
  labels: Record<string, string>,
  minutesOf: (sheet: Sheet) => Record<string, string>,
): StaleWords<Sheet> {
  return staleSheet("Đề nghị xếp loại", { labels, stored: minutesOf });
}
