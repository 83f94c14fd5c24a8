import { formatDayOrYear } from "@/lib/members/roster/days";
import type { Issuer } from "@/lib/papers/issuer";
import type { PartLine, Slip } from "@/lib/papers/model";
import { capitals, placeAndDate, UNION_NAME } from "@/lib/papers/wording";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { toWords } from "./messages";
import { monthText } from "./rules";
import type { TransferDetail } from "./types";

export type IntroInput = {
  /** The organisation above, which names the place. */
  upper: Issuer;
  unitName: string;
  transfer: TransferDetail & { introducedOn: PlainDate };
};

const DOTS = "…………………………………";

const centred = (text: string, more: Partial<PartLine> = {}): PartLine => ({
  text,
  align: "center",
  ...more,
});
const line = (text: string): PartLine => ({ text, align: "left" });
const blank = centred("\u00a0");

/** The giấy giới thiệu chuyển sinh hoạt đoàn on one A4: stub and paper side by side, the receipt at the foot. */
export function introPaper(input: IntroInput): Slip {
  return {
    ...{ head: null, title: null, foot: null, annexes: [], draft: false },
    body: [
      {
        is: "parts",
        parts: [
          { share: 56, lines: stub(input) },
          { share: 104, lines: paper(input) },
        ],
      },
      { is: "line", text: "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -" },
      { is: "parts", parts: [{ share: 1, lines: receipt(input) }] },
    ],
  };
}

const numbered = ({ introNumber }: TransferDetail) => `Số: ${introNumber || "……"}`;

function stub({ unitName, transfer }: IntroInput): PartLine[] {
  const { personName, reason, introducedOn, until } = transfer;
  return [
    centred(capitals(`BCH ${unitName}`), { bold: true }),
    centred(numbered(transfer)),
    blank,
    centred("CUỐNG LƯU", { bold: true }),
    centred("Giấy giới thiệu chuyển sinh hoạt đoàn", { italic: true }),
    blank,
    line(`Đoàn viên: ${personName}`),
    ...person(transfer),
    line(`Chuyển đến: ${toWords(transfer)}`),
    ...(until ? [line(`Tạm thời đến hết ngày ${formatDate(until)}`)] : []),
    ...(reason ? [line(`Lý do: ${reason}`)] : []),
    line(`Ngày cấp: ${formatDate(introducedOn)}`),
    blank,
    centred("Người nhận giấy", { italic: true }),
  ];
}

function person({ birthDate, joinedOn, cardNumber, memberCode }: TransferDetail): PartLine[] {
  return [
    line(`Sinh ngày: ${formatDayOrYear(birthDate)}`),
    line(`Vào Đoàn ngày: ${joinedOn ? formatDayOrYear(joinedOn) : DOTS}`),
    line(`Số thẻ đoàn viên: ${cardNumber ?? DOTS}`),
    ...(memberCode ? [line(`Mã định danh: ${memberCode}`)] : []),
  ];
}

function paper({ upper, unitName, transfer }: IntroInput): PartLine[] {
  const { personName, branch, introducedOn, feePaidUntil, comment, until, kind } = transfer;
  const home = [branch?.name, unitName].filter(Boolean).join(", ");
  return [
    centred(UNION_NAME, { bold: true }),
    centred(capitals(upper.name)),
    centred(capitals(`BCH ${unitName}`), { bold: true }),
    centred(numbered(transfer)),
    blank,
    centred("GIẤY GIỚI THIỆU", { bold: true }),
    centred("Chuyển sinh hoạt đoàn", { bold: true }),
    blank,
    line(`Kính gửi: ${toWords(transfer)}`),
    line(`Ban Chấp hành ${unitName} giới thiệu đoàn viên: ${personName}`),
    ...person(transfer),
    line(`Đang sinh hoạt tại: ${home}`),
    line(
      kind === "temporary" && until
        ? `Được chuyển sinh hoạt tạm thời đến hết ngày ${formatDate(until)}.`
        : "Được chuyển sinh hoạt chính thức.",
    ),
    ...(feePaidUntil ? [line(`Đã đóng đoàn phí đến hết tháng ${monthText(feePaidUntil)}.`)] : []),
    ...(comment ? [line(`Nhận xét: ${shortened(comment)}`)] : []),
    line("Đề nghị tiếp nhận và tạo điều kiện cho đoàn viên sinh hoạt."),
    centred(placeAndDate({ place: upper.place, date: introducedOn, year: yearOf(introducedOn) }), {
      italic: true,
    }),
    centred("TM. BAN CHẤP HÀNH", { bold: true }),
    centred("BÍ THƯ"),
    ...[blank, blank, blank, blank],
  ];
}

/** The whole of it stands in the Sổ đoàn viên; the paper must stay one page. */
const LONGEST_COMMENT = 200;

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ");
  return plain.length <= LONGEST_COMMENT ? plain : `${plain.slice(0, LONGEST_COMMENT).trimEnd()}…`;
}

function receipt({ unitName, transfer }: IntroInput): PartLine[] {
  return [
    centred("PHẦN HỒI BÁO", { bold: true }),
    centred(`(Gửi lại Ban Chấp hành ${unitName})`, { italic: true }),
    line(`Ban Chấp hành ${toWords(transfer)} đã tiếp nhận đoàn viên ${transfer.personName}`),
    line(`theo giấy giới thiệu số ${transfer.introNumber || "……"} ngày ${formatDate(transfer.introducedOn)}`),
    line(`về sinh hoạt tại chi đoàn ${DOTS}${DOTS}`),
    centred("Ngày …… tháng …… năm ………", { italic: true }),
    centred("TM. BAN CHẤP HÀNH", { bold: true }),
    blank,
    blank,
  ];
}
