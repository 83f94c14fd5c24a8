import { formatDayOrYear } from "@/lib/members/roster/days";
import { type Issuer, registerHead } from "@/lib/papers/issuer";
import type { Column, Paper } from "@/lib/papers/model";
import { registerPart } from "@/lib/papers/register-part";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fromWords, toWords } from "./messages";
import { TRANSFER_STATES } from "./rules";
import type { RegisterLine, TransferLine, TransferState } from "./types";

export type RegisterInput = {
  upper: Issuer;
  unit: string;
  /** Null for the whole unit. */
  branch: string | null;
  from: PlainDate;
  to: PlainDate;
  /** The day on which it is printed. */
  on: PlainDate;
  transfers: readonly RegisterLine[];
};

const COLUMNS: Column[] = [
  { title: "TT", share: 9, align: "center" },
  { title: "Họ và tên, ngày sinh", share: 33, align: "left" },
  { title: "Số, ngày giấy giới thiệu", share: 25, align: "center" },
  { title: "Từ", share: 36, align: "left" },
  { title: "Đến", share: 36, align: "left" },
  { title: "Kết quả", share: 21, align: "left" },
];

/** The register of introductions and receptions of a period (domain.md §2.2). */
export function registerPaper({ upper, unit, branch, from, to, on, transfers }: RegisterInput): Paper {
  return {
    head: registerHead(upper, unit, on),
    title: {
      kind: "SỔ GIỚI THIỆU VÀ TIẾP NHẬN SINH HOẠT ĐOÀN",
      abstract: `${branch ?? unit}\ntừ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
    },
    body: [
      ...registerPart(
        "I. Giới thiệu chuyển đi, chuyển trong đơn vị",
        COLUMNS,
        transfers.filter(({ leaves }) => leaves).map(registerRow),
      ),
      ...registerPart("II. Tiếp nhận", COLUMNS, transfers.filter(({ leaves }) => !leaves).map(registerRow)),
    ],
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

/** In the order of a register: the earliest first. */
function registerRow(line: TransferLine, at: number): string[] {
  const { personName, birthDate, introNumber, introducedOn } = line;
  const intro = [introNumber, introducedOn && formatDate(introducedOn)].filter(Boolean).join("\n");
  return [
    `${at + 1}`,
    `${personName}\n${formatDayOrYear(birthDate)}`,
    intro,
    fromWords(line),
    toWords(line),
    resultWords(line),
  ];
}

export function resultWords({ state, closedOn }: TransferLine): string {
  const { label } = TRANSFER_STATES[state as TransferState];
  return closedOn ? `${label} ${formatDate(closedOn)}` : label;
}
