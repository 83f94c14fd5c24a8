import { branchHead, type CaseIssuers, upperHead } from "@/lib/cases/paper-issuer";
import { authority, committeeSigner } from "@/lib/papers/issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { FORM_LABELS } from "../messages";
import { deciderOf } from "../rules";
import type { DisciplineForm } from "../types";

export type DisciplineDecision = {
  issuers: CaseIssuers;
  /** Null while it is not numbered: a draft of what is proposed. */
  decided: { number: string; on: PlainDate; step: { person: string } } | null;
  year: number;
  form: DisciplineForm;
  person: string;
  post: string;
  about: string;
  /** Of the branch, with its day where that is known; null where nothing is known of it. */
  ballot: { on: PlainDate | null } | null;
  charter: string;
  /** The decision in whose place this one stands, of the level above upon an appeal; null of a first one. */
  replaces: Replaced | null;
};

export type Replaced = { number: string; on: PlainDate };

/** `QUYẾT ĐỊNH Về việc thi hành kỷ luật đoàn viên`: of the branch for a reprimand, else of the direct upper level. */
export function disciplineDecision(input: DisciplineDecision): Paper {
  const { issuers, decided, year, form } = input;
  // An appeal is answered by the level above, whatever measure it leaves.
  const byBranch = input.replaces === null && deciderOf(form) === "branch";
  const headed = { kind: "QĐ", number: decided?.number ?? null, date: decided?.on ?? null, year };
  const branch = issuers.branch ?? issuers.unit;
  const above = issuers.branch ? issuers.unit : issuers.organisation;
  const body = byBranch ? branch : above;
  const signer = byBranch ? committeeSigner(decided?.step.person) : issuers.signer;
  return {
    head: byBranch ? branchHead(issuers, headed) : upperHead(issuers, headed),
    title: {
      kind: "QUYẾT ĐỊNH",
      abstract: `Về việc thi hành kỷ luật ${input.post ? "cán bộ Đoàn" : "đoàn viên"}`,
    },
    body: [
      { is: "line", text: authority(signer, body), bold: true },
      ...grounds(input, branch),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      ...articles(input, branch),
    ],
    foot: {
      recipients: ["Như Điều 3", byBranch ? above : branch, "Lưu"],
      signer,
    },
    annexes: [],
    draft: decided === null,
  };
}

const namedBy = ({ number, on }: Replaced) => `số ${number} ngày ${formatDate(on)}`;

/** Why a decision stands in another's place: whose appeal it answers. */
export const appealed = (who: string, replaces: Replaced) =>
  `- Xét khiếu nại của ${who} đối với Quyết định ${namedBy(replaces)},`;

/** From when a decision holds, and in whose place. */
export const inForceWords = (replaces: Replaced | null) =>
  replaces
    ? `Quyết định này thay Quyết định ${namedBy(replaces)} và có hiệu lực từ ngày ký.`
    : "Quyết định có hiệu lực từ ngày công bố; khiếu nại không làm dừng việc thi hành.";

function grounds({ charter, ballot, replaces, person }: DisciplineDecision, branch: string): Block[] {
  if (replaces)
    return [
      { is: "paragraph", text: `- Căn cứ ${charter};` },
      { is: "paragraph", text: appealed(`đồng chí ${person}`, replaces) },
    ];
  if (!ballot) return [{ is: "paragraph", text: `- Căn cứ ${charter},` }];
  const meeting = ballot.on ? ` ngày ${formatDate(ballot.on)}` : "";
  return [
    { is: "paragraph", text: `- Căn cứ ${charter};` },
    { is: "paragraph", text: `- Căn cứ kết quả bỏ phiếu kín của hội nghị ${branch}${meeting},` },
  ];
}

function articles({ form, person, post, about, replaces }: DisciplineDecision, branch: string): Block[] {
  const who = [`đồng chí ${person}`, post, branch].filter(Boolean).join(", ");
  return [
    {
      is: "paragraph",
      lead: "Điều 1.",
      text: `Thi hành kỷ luật bằng hình thức ${FORM_LABELS[form].toLowerCase()} đối với ${who}. Lý do: ${about.replace(/\.+$/, "")}.`,
    },
    {
      is: "paragraph",
      lead: "Điều 2.",
      text: inForceWords(replaces),
    },
    {
      is: "paragraph",
      lead: "Điều 3.",
      text: `${branch} và đồng chí ${person} chịu trách nhiệm thi hành./.`,
    },
  ];
}
