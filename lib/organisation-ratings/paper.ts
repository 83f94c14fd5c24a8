import { authority, committeeHead, type Issuer } from "@/lib/papers/issuer";
import type { Block, Column, Paper, Signer } from "@/lib/papers/model";
import type { PlainDate } from "@/lib/platform/dates";
import { RATING_LABELS } from "@/lib/ratings/messages";
import { RATING_LEVELS } from "@/lib/ratings/types";
import type { RatedRow, RatedSheet, SheetLevel } from "./types";

export type RatingDecisionInput = {
  level: SheetLevel;
  periodLabel: string;
  unitName: string;
  /** Who decides: the unit for its branches, the level above for the unit. */
  issuer: Issuer;
  sheet: RatedSheet;
  rows: RatedRow[];
  /** Of the head until the sheet is approved. */
  draftYear: number;
  signer: Signer;
  charter: string;
};

/** `QUYẾT ĐỊNH Về việc xếp loại tổ chức đoàn, cán bộ đoàn …` with its list; a draft until it is approved. */
export function ratingDecisionPaper(input: RatingDecisionInput): Paper {
  const { level, periodLabel, unitName, issuer, sheet, rows, signer } = input;
  const whom =
    level === "branches" ? `chi đoàn và cán bộ chi đoàn thuộc ${unitName}` : `${unitName} và cán bộ đơn vị`;
  const isApproved = sheet.state === "approved";
  return {
    head: committeeHead(
      issuer,
      "QĐ",
      { number: isApproved ? sheet.approvalNumber : null, date: isApproved ? sheet.approvedOn : null },
      input.draftYear,
    ),
    title: { kind: "QUYẾT ĐỊNH", abstract: `Về việc xếp loại tổ chức đoàn, cán bộ đoàn ${periodLabel}` },
    body: [
      { is: "line", text: authority(signer, issuer.name), bold: true },
      ...grounds(sheet, input.charter),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      article("Điều 1.", `Xếp loại ${periodLabel} đối với ${whom}: ${totals(rows)} (có danh sách kèm theo).`),
      article("Điều 2.", "Kết quả xếp loại là một căn cứ để xét thi đua, khen thưởng và bố trí cán bộ."),
      article(
        "Điều 3.",
        `Văn phòng, ${unitName} và các tổ chức, cá nhân có tên chịu trách nhiệm thi hành quyết định này./.`,
      ),
    ],
    foot: { recipients: ["Như Điều 3", "Lưu văn phòng"], signer },
    annexes: [
      {
        title: "DANH SÁCH",
        abstract: `Xếp loại tổ chức đoàn, cán bộ đoàn ${periodLabel}`,
        body: [list(rows)],
      },
    ],
    draft: !isApproved,
  };
}

const article = (lead: string, text: string): Block => ({ is: "paragraph", lead, text });

function grounds({ minutesNumber, heldOn }: RatedSheet, charter: string): Block[] {
  if (!minutesNumber || !heldOn) return [{ is: "paragraph", text: `- Căn cứ ${charter},` }];
  return [
    { is: "paragraph", text: `- Căn cứ ${charter};` },
    { is: "paragraph", text: `- Xét biên bản số ${minutesNumber} ngày ${dayOf(heldOn)},` },
  ];
}

const dayOf = (day: PlainDate) => day.split("-").toReversed().join("/");

/** What stands decided; while nothing is, what was proposed. */
const standing = ({ own, decided }: RatedRow) => decided ?? own;

function totals(rows: readonly RatedRow[]): string {
  return RATING_LEVELS.map((level) => ({
    level,
    count: rows.filter((row) => standing(row) === level).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${RATING_LABELS[level].toLocaleLowerCase("vi")}`)
    .join(", ");
}

const COLUMNS: Column[] = [
  { title: "TT", share: 9, align: "center" },
  { title: "Tổ chức, cá nhân", share: 52, align: "left" },
  { title: "Chức vụ", share: 48, align: "left" },
  { title: "Xếp loại", share: 51, align: "left" },
];

function list(rows: readonly RatedRow[]): Block {
  return {
    is: "table",
    columns: COLUMNS,
    rows: rows.map((row, at) => {
      const level = standing(row);
      return [`${at + 1}`, row.name, row.detail, level ? RATING_LABELS[level] : ""];
    }),
  };
}
