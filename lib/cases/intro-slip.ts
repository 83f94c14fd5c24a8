import { dayOrYearWord, formatDayOrYear } from "@/lib/members/roster/days";
import type { PartLine, Slip } from "@/lib/papers/model";
import { capitals, placeAndDate, UNION_NAME } from "@/lib/papers/wording";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import type { CaseIssuers } from "./paper-issuer";

type IntroSlip = {
  issuers: Pick<CaseIssuers, "organisation" | "unit" | "place">;
  /** What somebody is introduced for: `Chuyển sinh hoạt đoàn`. */
  subject: string;
  number: string;
  on: PlainDate;
  /** What stands in each part between its head and its foot. */
  stub: PartLine[];
  paper: PartLine[];
  receipt: PartLine[];
};

export const DOTS = "…………………………………";

const centred = (text: string, more: Partial<PartLine> = {}): PartLine => ({
  text,
  align: "center",
  ...more,
});
export const line = (text: string): PartLine => ({ text, align: "left" });
const blank = centred("\u00a0");
const numbered = (number: string) => `Số: ${number || "……"}`;

/** A giấy giới thiệu on one A4: stub and paper side by side, the receipt at the foot; a draft until it is numbered. */
export function introSlip(slip: IntroSlip): Slip {
  return {
    head: null,
    title: null,
    foot: null,
    annexes: [],
    draft: slip.number === "",
    body: [
      {
        is: "parts",
        parts: [
          { share: 56, lines: stubPart(slip) },
          { share: 104, lines: paperPart(slip) },
        ],
      },
      { is: "line", text: "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -" },
      { is: "parts", parts: [{ share: 1, lines: receiptPart(slip) }] },
    ],
  };
}

type Named = {
  birthDate: string;
  joinedOn: string | null;
  cardNumber: string | null;
  memberCode: string | null;
};

export function personLines({ birthDate, joinedOn, cardNumber, memberCode }: Named): PartLine[] {
  return [
    line(`Sinh ${dayOrYearWord(birthDate)}: ${formatDayOrYear(birthDate)}`),
    line(
      joinedOn
        ? `Vào Đoàn ${dayOrYearWord(joinedOn)}: ${formatDayOrYear(joinedOn)}`
        : `Vào Đoàn ngày: ${DOTS}`,
    ),
    line(`Số thẻ đoàn viên: ${cardNumber ?? DOTS}`),
    ...(memberCode ? [line(`Mã định danh: ${memberCode}`)] : []),
  ];
}

/** By which paper somebody came, as the receipt says it. */
export const receivedBy = ({ number, on }: Pick<IntroSlip, "number" | "on">) =>
  line(`theo giấy giới thiệu số ${number || "……"} ngày ${formatDate(on)}`);

function stubPart({ issuers, subject, number, on, stub }: IntroSlip): PartLine[] {
  return [
    centred(capitals(`BCH ${issuers.unit}`), { bold: true }),
    centred(numbered(number)),
    blank,
    centred("CUỐNG LƯU", { bold: true }),
    centred(`Giấy giới thiệu ${lowerFirst(subject)}`, { italic: true }),
    blank,
    ...stub,
    line(`Ngày cấp: ${formatDate(on)}`),
    blank,
    centred("Người nhận giấy", { italic: true }),
  ];
}

function paperPart({ issuers, subject, number, on, paper }: IntroSlip): PartLine[] {
  return [
    centred(UNION_NAME, { bold: true }),
    centred(capitals(issuers.organisation)),
    centred(capitals(`BCH ${issuers.unit}`), { bold: true }),
    centred(numbered(number)),
    blank,
    centred("GIẤY GIỚI THIỆU", { bold: true }),
    centred(subject, { bold: true }),
    blank,
    ...paper,
    centred(placeAndDate({ place: issuers.place, date: on, year: yearOf(on) }), { italic: true }),
    centred("TM. BAN CHẤP HÀNH", { bold: true }),
    centred("BÍ THƯ"),
    blank,
    blank,
    blank,
  ];
}

function receiptPart({ issuers, receipt }: IntroSlip): PartLine[] {
  return [
    centred("PHẦN HỒI BÁO", { bold: true }),
    centred(`(Gửi lại Ban Chấp hành ${issuers.unit})`, { italic: true }),
    ...receipt,
    centred("Ngày …… tháng …… năm ………", { italic: true }),
    centred("TM. BAN CHẤP HÀNH", { bold: true }),
    blank,
    blank,
  ];
}
