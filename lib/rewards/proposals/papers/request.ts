import { branchHead, type CaseIssuers, upperHead } from "@/lib/cases/paper-issuer";
import type { Votes } from "@/lib/cases/types";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { formWords, LEVEL_LABELS } from "../../messages";
import { countWords, honouredTable, type Proposed } from "./honoured";

export type RewardRequest = Proposed & {
  issuers: CaseIssuers;
  /** Whether the branch asks its unit, or the unit the level that decides. */
  by: "branch" | "unit";
  /** Null while it has no number: a draft. */
  signed: { number: string; on: PlainDate } | null;
  year: number;
  meeting: { on: PlainDate; votes: Votes };
  charter: string;
};

/** `TỜ TRÌNH Về việc đề nghị khen thưởng`: of the branch to its unit's BCH, or of the unit to the level that decides. */
export function rewardRequest(input: RewardRequest): Paper {
  const { issuers, signed, year, by } = input;
  const headed = { kind: "TTr", number: signed?.number ?? null, date: signed?.on ?? null, year };
  const isUnits = by === "unit" && issuers.branch !== null;
  return {
    head: isUnits ? upperHead(issuers, headed) : branchHead(issuers, headed),
    title: { kind: "TỜ TRÌNH", abstract: "Về việc đề nghị khen thưởng" },
    body: body(input),
    foot: {
      recipients: ["Như trên", "Lưu"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" },
    },
    annexes: [],
    draft: signed === null,
  };
}

const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

function body(input: RewardRequest): Block[] {
  const { issuers, by, form, level, content, meeting, charter } = input;
  const issuer = by === "unit" ? issuers.unit : (issuers.branch ?? issuers.unit);
  const to = addressee(input);
  return [
    { is: "line", text: `Kính gửi: ${to}` },
    paragraph(`- Căn cứ ${charter};`),
    paragraph(
      `- Căn cứ kết quả bình xét của hội nghị ${issuers.branch ?? issuers.unit} ${voteWords(meeting)},`,
    ),
    paragraph(
      `Ban Chấp hành ${issuer} đề nghị ${to} xét khen thưởng ${countWords(input)}. Hình thức: ${formWords(form)}. Cấp khen: ${LEVEL_LABELS[level]}.`,
    ),
    ...honouredTable(input),
    paragraph(content, "Thành tích:"),
    paragraph(`Kính đề nghị ${to} xem xét, quyết định./.`),
  ];
}

/** What is decided higher up than the direct upper level goes there through it. */
function addressee({ issuers, by, level }: RewardRequest): string {
  if (by === "branch") return `Ban Chấp hành ${issuers.unit}`;
  return level === "office" ? "cấp ủy, thủ trưởng cơ quan, đơn vị" : `Ban Thường vụ ${issuers.organisation}`;
}

function voteWords({ on, votes: { present, votesFor } }: RewardRequest["meeting"]): string {
  return `ngày ${formatDate(on)}, tán thành ${votesFor ?? 0}/${present ?? 0} người có mặt`;
}
