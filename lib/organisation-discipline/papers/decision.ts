import { type CaseIssuers, upperHead } from "@/lib/cases/paper-issuer";
import { appealed, inForceWords, type Replaced } from "@/lib/discipline/papers/decision";
import { authority } from "@/lib/papers/issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { FORM_LABELS } from "../messages";
import type { OrganisationForm } from "../types";

export type OrganisationDecision = {
  issuers: CaseIssuers;
  /** Null while it is not numbered: a draft of what is proposed. */
  decided: { number: string; on: PlainDate } | null;
  year: number;
  form: OrganisationForm;
  about: string;
  /** Of the organisation's meeting, with its day where that is known; null where nothing is known of it. */
  ballot: { on: PlainDate | null } | null;
  charter: string;
  /** The decision in whose place this one stands upon an appeal; null of a first one. */
  replaces: Replaced | null;
};

/** `QUYẾT ĐỊNH Về việc thi hành kỷ luật tổ chức đoàn`: of the direct upper level of a branch or unit. */
export function organisationDecision(input: OrganisationDecision): Paper {
  const { issuers, decided, year } = input;
  const body = issuers.branch ?? issuers.unit;
  const decider = issuers.branch ? issuers.unit : issuers.organisation;
  return {
    head: upperHead(issuers, {
      kind: "QĐ",
      number: decided?.number ?? null,
      date: decided?.on ?? null,
      year,
    }),
    title: { kind: "QUYẾT ĐỊNH", abstract: "Về việc thi hành kỷ luật tổ chức đoàn" },
    body: [
      { is: "line", text: authority(issuers.signer, decider), bold: true },
      ...grounds(input, body),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      ...articles(input, { body, decider }),
    ],
    foot: {
      recipients: ["Như Điều 3", ...(issuers.branch ? [issuers.organisation] : []), "Lưu"],
      signer: issuers.signer,
    },
    annexes: [],
    draft: decided === null,
  };
}

function grounds({ charter, ballot, replaces }: OrganisationDecision, body: string): Block[] {
  if (replaces)
    return [
      { is: "paragraph", text: `- Căn cứ ${charter};` },
      { is: "paragraph", text: appealed(body, replaces) },
    ];
  if (!ballot) return [{ is: "paragraph", text: `- Căn cứ ${charter},` }];
  const meeting = ballot.on ? ` ngày ${formatDate(ballot.on)}` : "";
  return [
    { is: "paragraph", text: `- Căn cứ ${charter};` },
    { is: "paragraph", text: `- Căn cứ kết quả bỏ phiếu kín của hội nghị ${body}${meeting},` },
  ];
}

function articles(
  { form, about, replaces }: OrganisationDecision,
  { body, decider }: { body: string; decider: string },
): Block[] {
  const dissolved = ` Đoàn viên của ${body} được chuyển sinh hoạt hoặc xóa tên theo quy định; sau đó tổ chức chấm dứt hoạt động.`;
  return [
    {
      is: "paragraph",
      lead: "Điều 1.",
      text: `Thi hành kỷ luật bằng hình thức ${FORM_LABELS[form].toLowerCase()} đối với ${body}. Lý do: ${about.replace(/\.+$/, "")}.`,
    },
    {
      is: "paragraph",
      lead: "Điều 2.",
      text: `${inForceWords(replaces)}${form === "dissolution" ? dissolved : ""}`,
    },
    {
      is: "paragraph",
      lead: "Điều 3.",
      text: `Ban Chấp hành ${decider} và ${body} chịu trách nhiệm thi hành./.`,
    },
  ];
}
