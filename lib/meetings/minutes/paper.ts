import { MAJORITY_OF, UNDER_WAY, VOTE_LABELS } from "@/lib/decisions/messages";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import type { MinutesInput, MinutesUnit } from "./input";

/** `BIÊN BẢN Họp Ban Thường vụ xét công nhận Đoàn cơ sở “3 chủ động” năm Y`. */
export function minutesPaper(input: MinutesInput): Paper {
  const { organisation, issuerCode, year, heldOn, signedNumber } = input;
  return {
    head: {
      upper: organisation.parent,
      issuer: `BCH ${organisation.name}`,
      number: { value: signedNumber, kind: "BB", issuerCode },
      place: organisation.place,
      date: heldOn,
      year: Number(heldOn.slice(0, 4)),
    },
    title: {
      kind: "BIÊN BẢN",
      abstract: `Họp Ban Thường vụ xét công nhận\nĐoàn cơ sở “3 chủ động” năm ${year}`,
    },
    body: [...opening(input), ...agenda(input), ...texts(input)],
    foot: {
      recipients: input.recipients,
      signer: { onBehalf: "CHỦ TRÌ", title: "", name: input.chair },
      writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN", title: "", name: input.minuteTaker },
    },
    annexes: [],
    draft: signedNumber === null,
  };
}

const heading = (text: string): Block => ({ is: "heading", level: 1, text });
const paragraph = (text: string): Block => ({ is: "paragraph", text });

function opening(input: MinutesInput): Block[] {
  const { present, absent } = input;
  const members = present.length + absent.length;
  const away = absent.map(({ name, reason }) => `${name} (${reason})`).join("; ");
  return [
    heading("I. THÀNH PHẦN"),
    paragraph(
      `Thời gian: ngày ${formatDate(input.heldOn)}. Địa điểm: ${input.place}. Phiên họp số ${input.number} năm ${input.year}.`,
    ),
    paragraph(`Chủ trì: ${input.chair}. Ghi biên bản: ${input.minuteTaker}.`),
    paragraph(
      `Có mặt ${present.length}/${members} ủy viên Ban Thường vụ: ${present.join(", ") || "chưa điểm danh"}.`,
    ),
    ...(away ? [paragraph(`Vắng mặt ${absent.length}: ${away}.`)] : []),
    paragraph(
      `Phiên họp biểu quyết khi có mặt trên ${input.quorumPercent}% số ủy viên. Một đơn vị được đề nghị công nhận khi trên ${input.votePercent}% ${MAJORITY_OF[input.voteBase]} tán thành và mọi nội dung thẩm định đạt.`,
    ),
  ];
}

const COLUMNS: Column[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Đơn vị", share: 62, align: "left" },
  { title: "Thẩm định", share: 24, align: "center" },
  { title: "Tán thành", share: 20, align: "center" },
  { title: "Không tán thành", share: 20, align: "center" },
  { title: "Khác", share: 18, align: "center" },
];

function agenda({ units, voting }: MinutesInput): Block[] {
  const voted = units.filter(({ outcome }) => outcome !== "returned" && outcome !== "moved");
  const how = voting === "open" ? "biểu quyết công khai" : "bỏ phiếu kín";
  return [
    heading("II. NỘI DUNG VÀ BIỂU QUYẾT"),
    paragraph(`Ban Thường vụ xem xét đề nghị của bộ phận thẩm định về ${units.length} đơn vị và ${how}:`),
    ...(voted.length > 0 ? [{ is: "table" as const, columns: COLUMNS, rows: voted.map(row) }] : []),
    ...units.map(
      (unit, at): Block => ({ is: "paragraph", lead: `${at + 1}. ${unit.name}.`, text: wordsOn(unit) }),
    ),
  ];
}

function row({ name, met, of, counts }: MinutesUnit, at: number): string[] {
  const { inFavour, against, other } = counts;
  const appraised = met === null ? UNDER_WAY : `${met}/${of} đạt`;
  return [`${at + 1}`, name, appraised, `${inFavour}`, `${against}`, `${other}`];
}

function wordsOn(unit: MinutesUnit): string {
  if (unit.outcome === "moved") return "Đơn vị đã chuyển bước ngoài phiên họp này.";
  const failing = unit.failing
    .map(({ code, title, reason }) => `${code} ${title}: ${withoutStop(reason) || "chưa đạt"}`)
    .join("; ");
  const recused = unit.recused.join(", ");
  const since = unit.roleSince
    .map(
      ({ name, fromDay }) =>
        `${name} giữ vai trò ở đơn vị${fromDay ? ` từ ngày ${formatDate(fromDay)}` : ""}, sau khi biểu quyết`,
    )
    .join("; ");
  return [
    unit.sentence,
    failing && `Nội dung chưa đạt: ${failing}.`,
    unit.votes.length > 0 && `Phiếu: ${unit.votes.map(voteWords).join(", ")}.`,
    recused && `Không biểu quyết vì giữ vai trò ở đơn vị: ${recused}.`,
    since && `Ghi chú: ${since}; phiếu đã biểu quyết được giữ nguyên.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A reason as it stands within a sentence of ours. */
function withoutStop(text: string): string {
  return text.trim().replace(/[.;,\s]+$/, "");
}

function voteWords({ name, choice, enteredBy }: MinutesUnit["votes"][number]): string {
  const said = `${name} ${VOTE_LABELS[choice].toLowerCase()}`;
  return enteredBy ? `${said} (${enteredBy} nhập)` : said;
}

function texts({ discussion, conclusion }: MinutesInput): Block[] {
  return [
    heading("III. Ý KIẾN THẢO LUẬN"),
    paragraph(discussion || "Không có ý kiến khác."),
    heading("IV. KẾT LUẬN"),
    paragraph(`${conclusion || "Chưa ghi kết luận."}./.`.replace(/\.+\.\/\.$/, "./.")),
  ];
}
