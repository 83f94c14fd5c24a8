import { branchHead } from "@/lib/cases/paper-issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import {
  type ActPaperInput,
  BLANK,
  bodyOf,
  paragraph,
  peopleOf,
  termLines,
  termYears,
  upperCommittee,
} from "./parts";

/**
 * `BIÊN BẢN` of a congress, or of the meeting of a change: who came, who was elected with how many votes, who left.
 * A congress is told by its resolution: its minutes get no number here and stay a draft.
 */
export function actMinutes(input: ActPaperInput, number: string | null): Paper {
  const { act, issuers } = input;
  const isCongress = act.kind === "congress";
  const body = bodyOf(input);
  return {
    head: branchHead(issuers, { kind: "BB", number, date: act.heldOn, year: 0 }),
    title: {
      kind: "BIÊN BẢN",
      abstract: isCongress ? `Đại hội ${body}${termYears(act)}` : `Hội nghị kiện toàn Ban Chấp hành ${body}`,
    },
    body: [
      heading("I. THÀNH PHẦN"),
      ...presence(input),
      heading("II. NỘI DUNG"),
      ...(isCongress ? [paragraph(`Đại hội bầu Ban Chấp hành${termYears(act)}.`), ...termLines(act)] : []),
      ...(act.reason ? [paragraph(act.reason, "Lý do kiện toàn:")] : []),
      heading("III. KẾT QUẢ"),
      ...peopleOf(input, { votes: true, reasons: true }),
      paragraph(`Biên bản được thông qua tại ${isCongress ? "đại hội" : "hội nghị"}./.`),
    ],
    foot: {
      recipients: [upperCommittee(input), "Lưu"],
      signer: { onBehalf: "CHỦ TRÌ", title: "", name: "" },
      writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN", title: "", name: "" },
    },
    annexes: [],
    draft: number === null,
  };
}

const heading = (text: string): Block => ({ is: "heading", level: 1, text });

function presence(input: ActPaperInput): Block[] {
  const { kind, heldOn, place, present, entitled } = input.act;
  const meeting = kind === "congress" ? "Đại hội" : "Hội nghị";
  return [
    paragraph(`${meeting} ${bodyOf(input)} họp ngày ${formatDate(heldOn)} tại ${place || BLANK}.`),
    paragraph(`Có mặt ${present ?? "……"}/${entitled ?? "……"} người được triệu tập.`),
    paragraph(BLANK, "Chủ trì:"),
    paragraph(BLANK, "Ban kiểm phiếu:"),
  ];
}
