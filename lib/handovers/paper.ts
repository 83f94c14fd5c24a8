import { branchHead, type CaseIssuers } from "@/lib/cases/paper-issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate, yearOf } from "@/lib/platform/dates";
import type { Handover, HandoverLine } from "./types";

/** `BIÊN BẢN Bàn giao công việc …`, signed by both sides; a draft until it is recorded. */
export function handoverMinutes(handover: Handover, issuers: CaseIssuers): Paper {
  const { handedOn, state, giver, receiver, lines } = handover;
  const missing = lines.filter((line) => line.missing !== "");
  return {
    head: branchHead(issuers, {
      kind: "BB",
      number: handover.minutesNumber || null,
      date: handedOn,
      year: yearOf(handedOn),
    }),
    title: {
      kind: "BIÊN BẢN",
      abstract: `Bàn giao công việc của Bí thư\n${issuers.branch ?? issuers.unit}`,
    },
    body: [
      heading("I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
      ...setting(handover),
      heading("II. NỘI DUNG BÀN GIAO"),
      { is: "table", columns: COLUMNS, rows: lines.map(row) },
      heading("III. PHẦN CÒN THIẾU"),
      ...(missing.length > 0
        ? missing.map(({ text, missing }) => paragraph(`${missing}.`, `${text}:`))
        : [paragraph("Không có.")]),
      heading("IV. TRÁCH NHIỆM"),
      paragraph(
        `Từ ngày ${formatDate(handedOn)}, đồng chí ${receiver.name} phụ trách các việc đã nhận; đồng chí ${giver.name} thôi phụ trách các việc đó. Hai bên đã đọc lại và thống nhất nội dung biên bản./.`,
      ),
    ],
    foot: {
      recipients: [issuers.branch ? `BCH ${issuers.unit}` : issuers.organisation, "Hai bên bàn giao", "Lưu"],
      signer: { onBehalf: "NGƯỜI NHẬN", title: "", name: receiver.name },
      writer: { onBehalf: "NGƯỜI BÀN GIAO", title: "", name: giver.name },
    },
    annexes: [],
    draft: state !== "recorded",
  };
}

const heading = (text: string): Block => ({ is: "heading", level: 1, text });
const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

function setting(handover: Handover): Block[] {
  const { handedOn, place, basis, giver, receiver, witness, giverConfirmedBy, standInReason } = handover;
  const lines: [string, string][] = [
    ["Ngày:", formatDate(handedOn)],
    ["Địa điểm:", place],
    ["Căn cứ:", basis],
    ["Người bàn giao:", `đồng chí ${giver.name}`],
    ["Xác nhận thay người bàn giao:", standInReason ? `đồng chí ${giverConfirmedBy}; ${standInReason}` : ""],
    ["Người nhận:", `đồng chí ${receiver.name}`],
    ["Người chứng kiến:", witness],
  ];
  return lines.filter(([, text]) => text !== "").map(([lead, text]) => paragraph(`${text}.`, lead));
}

const COLUMNS: Column[] = [
  { title: "TT", share: 10, align: "center" },
  { title: "Nội dung", share: 110, align: "left" },
  { title: "Bàn giao", share: 40, align: "left" },
];

function row({ text, isHanded, missing }: HandoverLine, at: number): string[] {
  const how = isHanded ? "Đã giao" : "Chưa giao";
  return [`${at + 1}`, text, isHanded && missing ? `${how}, còn thiếu` : how];
}
