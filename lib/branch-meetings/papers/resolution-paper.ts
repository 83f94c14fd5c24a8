import { branchHead, type CaseIssuers } from "@/lib/cases/paper-issuer";
import type { Paper } from "@/lib/papers/model";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { kindWords } from "../messages";
import type { MeetingPage } from "../types";
import { votes } from "./minutes-paper";

type ResolutionInput = Pick<MeetingPage, "meeting" | "presence"> & { issuers: CaseIssuers };

/** `NGHỊ QUYẾT Hội nghị chi đoàn …`, signed by who led the meeting; a draft until the minutes are kept and it has a number. */
export function resolutionPaper({ issuers, meeting, presence }: ResolutionInput): Paper {
  const { day, kind, chair, resolution, resolutionNumber, state } = meeting;
  const came = presence ? `, có mặt ${presence.present}/${presence.entitled} đoàn viên` : "";
  return {
    head: branchHead(issuers, {
      kind: "NQ",
      number: resolutionNumber || null,
      date: day,
      year: yearOf(day),
    }),
    title: { kind: "NGHỊ QUYẾT", abstract: `Hội nghị chi đoàn ${kindWords(kind)}` },
    body: [
      {
        is: "paragraph",
        text: `Ngày ${formatDate(day)}, ${issuers.branch ?? issuers.unit} họp ${kindWords(kind)}${came}. Sau khi thảo luận, hội nghị`,
      },
      { is: "line", text: "QUYẾT NGHỊ:", bold: true },
      { is: "paragraph", text: resolution },
      ...votes(meeting),
    ],
    foot: {
      recipients: [issuers.branch ? `BCH ${issuers.unit}` : issuers.organisation, "Lưu chi đoàn"],
      signer: { onBehalf: "TM. CHI ĐOÀN", title: "CHỦ TRÌ", name: chair },
    },
    annexes: [],
    draft: state !== "closed" || resolutionNumber === "",
  };
}
