import { DOTS, introSlip, line, personLines, receivedBy } from "@/lib/cases/intro-slip";
import type { Issuer } from "@/lib/papers/issuer";
import type { PartLine, Slip } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { toWords } from "./messages";
import { monthText } from "./rules";
import type { TransferDetail } from "./types";

export type IntroInput = {
  /** The organisation above, which names the place. */
  upper: Issuer;
  unitName: string;
  /** The unit to which somebody goes bears the name of that day. */
  transfer: TransferDetail & { introducedOn: PlainDate };
};

/** The giấy giới thiệu chuyển sinh hoạt đoàn. */
export function introPaper(input: IntroInput): Slip {
  const { upper, unitName, transfer } = input;
  const told = { number: transfer.introNumber, on: transfer.introducedOn };
  return introSlip({
    issuers: { organisation: upper.name, unit: unitName, place: upper.place },
    ...told,
    subject: "Chuyển sinh hoạt đoàn",
    stub: stub(transfer),
    paper: paper(input),
    receipt: [
      line(`Ban Chấp hành ${hostOf(transfer)} đã tiếp nhận đoàn viên ${transfer.personName}`),
      receivedBy(told),
      line(`về sinh hoạt tại ${transfer.otherBranch?.name ?? `chi đoàn ${DOTS}${DOTS}`}`),
    ],
  });
}

/** A unit chooses the branch once it takes the person in: the paper is addressed to the unit, whenever it is printed. */
const addressOf = (transfer: TransferDetail) =>
  toWords(transfer.direction === "within" ? { ...transfer, otherBranch: null } : transfer);

/** Where the place lies stands once, in the paper itself. */
const hostOf = (transfer: TransferDetail) =>
  transfer.direction === "out" ? transfer.outsideName : addressOf(transfer);

function stub(transfer: TransferDetail): PartLine[] {
  const { personName, reason, introducedUntil: until } = transfer;
  return [
    line(`Đoàn viên: ${personName}`),
    ...personLines(transfer),
    line(`Chuyển đến: ${hostOf(transfer)}`),
    ...(until ? [line(`Tạm thời đến hết ngày ${formatDate(until)}`)] : []),
    ...(reason ? [line(`Lý do: ${shortened(reason, MOST_OF_REASON)}`)] : []),
  ];
}

function paper({ unitName, transfer }: IntroInput): PartLine[] {
  const { personName, branch, feePaidUntil, comment, introducedUntil: until, kind } = transfer;
  const to = addressOf(transfer);
  const room = ROOM - to.length;
  const home = [branch?.name, unitName].filter(Boolean).join(", ");
  return [
    line(`Kính gửi: ${to}`),
    line(`Ban Chấp hành ${unitName} giới thiệu đoàn viên: ${personName}`),
    ...personLines(transfer),
    line(`Đang sinh hoạt tại: ${home}`),
    line(
      kind === "temporary" && until
        ? `Được chuyển sinh hoạt tạm thời đến hết ngày ${formatDate(until)}.`
        : "Được chuyển sinh hoạt chính thức.",
    ),
    ...(feePaidUntil ? [line(`Đã đóng đoàn phí đến hết tháng ${monthText(feePaidUntil)}.`)] : []),
    ...(comment && room > 0 ? [line(`Nhận xét: ${shortened(comment, room)}`)] : []),
    line("Đề nghị tiếp nhận và tạo điều kiện cho đoàn viên sinh hoạt."),
  ];
}

/** For the place that it is addressed to and the comment together: the paper must stay one page. */
const ROOM = 230;
const MOST_OF_REASON = 100;

/** The whole of it stands in the Sổ đoàn viên or beside the transfer. */
function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ");
  return plain.length <= most ? plain : `${plain.slice(0, most).trimEnd()}…`;
}
