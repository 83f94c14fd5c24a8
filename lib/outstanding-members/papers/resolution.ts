import { branchHead, type CaseIssuers, upperHead } from "@/lib/cases/paper-issuer";
import { shareWords } from "@/lib/cases/rules";
import type { Votes } from "@/lib/cases/types";
import type { Block, Paper } from "@/lib/papers/model";
import { capitals } from "@/lib/papers/wording";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

export type Introduction = {
  issuers: CaseIssuers;
  /** Null while the BCH has not resolved yet: a draft. */
  resolved: { number: string; on: PlainDate; votes: Votes; percent: number } | null;
  year: number;
  person: string;
  merits: string;
  /** The day of the branch's meeting. */
  chosenOn: PlainDate | null;
  certificate: { number: string; on: PlainDate } | null;
  charter: string;
};

/** `NGHỊ QUYẾT Về việc giới thiệu đoàn viên ưu tú …`: of the unit's BCH. */
export function introductionResolution(input: Introduction): Paper {
  const { issuers, resolved, year } = input;
  const { unit, branch } = issuers;
  const headed = { kind: "NQ", number: resolved?.number ?? null, date: resolved?.on ?? null, year };
  return {
    // Of a branch's member the direct upper level is the unit; a grassroots branch is the unit itself.
    head: branch ? upperHead(issuers, headed) : branchHead(issuers, headed),
    title: {
      kind: "NGHỊ QUYẾT",
      abstract: "Về việc giới thiệu đoàn viên ưu tú cho Đảng xem xét, kết nạp",
    },
    body: [
      ...grounds(input),
      { is: "line", text: `BAN CHẤP HÀNH ${capitals(unit)}`, bold: true },
      { is: "line", text: "QUYẾT NGHỊ:", bold: true },
      ...articles(input),
    ],
    foot: {
      recipients: ["Chi bộ, cấp ủy nơi đoàn viên công tác", ...(branch ? [branch] : []), "Lưu"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" },
    },
    annexes: [],
    draft: resolved === null,
  };
}

const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

function grounds({ charter, issuers, chosenOn }: Introduction): Block[] {
  const meeting = chosenOn ? ` ngày ${formatDate(chosenOn)}` : "";
  return [
    paragraph(`- Căn cứ ${charter};`),
    paragraph(`- Căn cứ kết quả bình xét của hội nghị ${issuers.branch ?? issuers.unit}${meeting};`),
    paragraph("- Xét quá trình phấn đấu, rèn luyện của đoàn viên,"),
  ];
}

function articles({ person, merits, certificate, resolved, issuers }: Introduction): Block[] {
  const at = issuers.branch ?? issuers.unit;
  const learned = certificate
    ? ` Đã học lớp nhận thức về Đảng, giấy chứng nhận số ${certificate.number} ngày ${formatDate(certificate.on)}.`
    : "";
  const told = merits ? ` ${merits.replace(/\.+$/, "")}.` : "";
  return [
    paragraph(
      `Giới thiệu đồng chí ${person}, đoàn viên ưu tú của ${at}, để cấp ủy xem xét, kết nạp vào Đảng Cộng sản Việt Nam.`,
      "1.",
    ),
    ...(told || learned ? [paragraph(`${told}${learned}`.trim(), "2. Quá trình phấn đấu:")] : []),
    ...(resolved ? [paragraph(voteWords(resolved), "3. Kết quả biểu quyết:")] : []),
    paragraph(
      `Ban Chấp hành và ${at} tiếp tục theo dõi, giúp đỡ đồng chí ${person} phấn đấu./.`,
      resolved ? "4." : "3.",
    ),
  ];
}

function voteWords({ votes, percent }: NonNullable<Introduction["resolved"]>): string {
  const { entitled, present, votesFor } = votes;
  return `Có mặt ${present ?? 0}/${entitled ?? 0} ủy viên; tán thành ${votesFor ?? 0}/${present ?? 0}, quá ${shareWords(percent)} số người có mặt.`;
}
