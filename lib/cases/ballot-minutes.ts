import type { BallotQuorum } from "@/lib/members/terms/types";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { dayOrDots } from "@/lib/papers/wording";
import type { PlainDate } from "@/lib/platform/dates";
import { branchHead, type CaseIssuers } from "./paper-issuer";
import { HALF, isAgreed, MEMBERS_RULE, QUORUM, shareWords } from "./rules";
import type { Votes } from "./types";

export type BallotMinutes = {
  issuers: CaseIssuers;
  /** `xét kỷ luật đoàn viên`. */
  about: string;
  /** Null where it is not on record: the paper keeps room for it. */
  heldOn: PlainDate | null;
  votes: Votes;
  /** What stood before the meeting, each with its lead. */
  matters: { lead: string; text: string }[];
  question: string;
  /** Of a secret ballot only counts are told, and a quorum is asked for: a member's unless told otherwise. */
  secret: boolean;
  quorum?: BallotQuorum;
  passed: boolean;
  /** More than how many of a hundred present were asked for; half of them unless told otherwise. */
  percent?: number;
  /** Who led the meeting and who wrote, each empty where nobody said; signed by both it is no draft. */
  signers?: { chair: string; writer: string };
  /** Whose meeting it was; a branch's unless told otherwise. */
  held?: MeetingWords;
};

/** A meeting in the words of its minutes: what met, who belongs to it, where the minutes are kept. */
type MeetingWords = { meeting: string; people: string; kept: string };

const UNSAID = { chair: "", writer: "" };
const OF_BRANCH: MeetingWords = { meeting: "chi đoàn", people: "đoàn viên", kept: "chi đoàn" };
export const UNIT_MEETING: MeetingWords = {
  meeting: "hội nghị đơn vị",
  people: "người được triệu tập",
  kept: "đơn vị",
};

const COLUMNS: Column[] = [
  { title: "Được triệu tập", share: 1, align: "center" },
  { title: "Có mặt", share: 1, align: "center" },
  { title: "Tán thành", share: 1, align: "center" },
  { title: "Không tán thành", share: 1, align: "center" },
  { title: "Phiếu khác", share: 1, align: "center" },
];

/** `BIÊN BẢN Họp chi đoàn …`: who came, what stood before the meeting, the counted vote. Signed on paper. */
export function ballotMinutes(input: BallotMinutes): Paper {
  const { issuers, about, heldOn, matters, held = OF_BRANCH, signers = UNSAID } = input;
  return {
    head: branchHead(issuers, { kind: "BB", number: null, date: heldOn, year: null }),
    title: { kind: "BIÊN BẢN", abstract: `Họp ${held.meeting} ${about}` },
    body: [
      heading("I. THÀNH PHẦN"),
      ...presence(input),
      heading("II. NỘI DUNG"),
      ...matters.map(({ lead, text }): Block => ({ is: "paragraph", lead: `${lead}:`, text })),
      heading(`III. ${input.secret ? "BỎ PHIẾU KÍN" : "BIỂU QUYẾT"}`),
      ...ballot(input),
    ],
    foot: {
      recipients: [issuers.branch ? issuers.unit : issuers.organisation, `Lưu ${held.kept}`],
      signer: { onBehalf: "CHỦ TRÌ", title: "", name: signers.chair },
      writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN", title: "", name: signers.writer },
    },
    annexes: [],
    draft: signers.chair === "" || signers.writer === "",
  };
}

const heading = (text: string): Block => ({ is: "heading", level: 1, text });
const paragraph = (text: string): Block => ({ is: "paragraph", text });

function presence({ issuers, heldOn, votes, held = OF_BRANCH, ...asked }: BallotMinutes): Block[] {
  const { entitled, present } = votes;
  const { reached } = QUORUM[asked.quorum ?? MEMBERS_RULE.quorum];
  const quorum = asked.secret ? `, ${reached} số ${held.people}` : "";
  return [
    paragraph(`Hội nghị ${issuers.branch ?? issuers.unit} họp ngày ${dayOrDots(heldOn)}.`),
    paragraph(`Có mặt ${present ?? 0}/${entitled ?? 0} ${held.people}${quorum}.`),
  ];
}

function ballot({ votes, question, secret, passed, percent = HALF }: BallotMinutes): Block[] {
  const { entitled, present, votesFor, votesAgainst } = votes;
  const other = (present ?? 0) - (votesFor ?? 0) - (votesAgainst ?? 0);
  const row = [entitled, present, votesFor, votesAgainst, other].map((count) => `${count ?? 0}`);
  const how = secret ? "Hội nghị bỏ phiếu kín" : "Hội nghị biểu quyết";
  const share = `${isAgreed(votes, percent) ? "quá" : "chưa quá"} ${shareWords(percent)}`;
  return [
    paragraph(`${how} về việc ${question}:`),
    { is: "table", columns: COLUMNS, rows: [row] },
    paragraph(
      `Số tán thành ${share} số người có mặt; hội nghị ${passed ? "thông qua" : "không thông qua"}./.`,
    ),
  ];
}
