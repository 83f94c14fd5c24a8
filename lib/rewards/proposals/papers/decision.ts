import { branchHead, type CaseIssuers, upperHead } from "@/lib/cases/paper-issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { capitals } from "@/lib/papers/wording";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { formWords } from "../../messages";
import { countWords, honouredTable, type Proposed } from "./honoured";

export type RewardDecision = Proposed & {
  issuers: CaseIssuers;
  /** Whether the branch decides itself, or its unit. */
  by: "branch" | "unit";
  /** Null while it has no number: a draft. */
  decided: { number: string; on: PlainDate; signer: string } | null;
  year: number;
  meetingOn: PlainDate;
  charter: string;
};

/** `QUYẾT ĐỊNH Về việc khen thưởng`: of the branch or the unit, where it decides itself. */
export function rewardDecision(input: RewardDecision): Paper {
  const { issuers, decided, year, by } = input;
  const headed = { kind: "QĐ", number: decided?.number ?? null, date: decided?.on ?? null, year };
  const branch = issuers.branch ?? issuers.unit;
  const isUnits = by === "unit" && issuers.branch !== null;
  return {
    head: isUnits ? upperHead(issuers, headed) : branchHead(issuers, headed),
    title: { kind: "QUYẾT ĐỊNH", abstract: "Về việc khen thưởng" },
    body: [
      { is: "line", text: `BAN CHẤP HÀNH ${capitals(isUnits ? issuers.unit : branch)}`, bold: true },
      { is: "paragraph", text: `- Căn cứ ${input.charter};` },
      {
        is: "paragraph",
        text: `- Căn cứ kết quả bình xét của hội nghị ${branch} ngày ${formatDate(input.meetingOn)},`,
      },
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      ...articles(input, branch),
    ],
    foot: {
      recipients: ["Như Điều 2", "Lưu"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: decided?.signer ?? "" },
    },
    annexes: [],
    draft: decided === null,
  };
}

function articles(input: RewardDecision, branch: string): Block[] {
  const { form, content, isCollective } = input;
  const named = isCollective ? "" : " có tên sau đây";
  const bound = isCollective ? branch : `${branch} và các đồng chí có tên ở Điều 1`;
  return [
    {
      is: "paragraph",
      lead: "Điều 1.",
      text: `Khen thưởng ${countWords(input)}${named}. Hình thức: ${formWords(form)}. Thành tích: ${content.replace(/\.+$/, "")}.`,
    },
    ...honouredTable(input),
    {
      is: "paragraph",
      lead: "Điều 2.",
      text: `${bound} chịu trách nhiệm thi hành. Quyết định có hiệu lực từ ngày ký./.`,
    },
  ];
}
