import { GENDER_LABELS } from "@/lib/members/messages";
import { type Issuer, registerHead } from "@/lib/papers/issuer";
import type { Column, Paper } from "@/lib/papers/model";
import { registerPart } from "@/lib/papers/register-part";
import { earlier, formatDate, type PlainDate } from "@/lib/platform/dates";
import { timeWords } from "../sections";
import type { Change, Registered, RegisterPerson } from "./types";

export type MemberRegisterInput = Registered & {
  organisation: Issuer;
  unit: string;
  /** Null for the whole unit. */
  branch: string | null;
  from: PlainDate;
  to: PlainDate;
  /** The day on which it is printed. */
  on: PlainDate;
};

export function periodWords({ from, to }: Pick<MemberRegisterInput, "from" | "to">): string {
  return from === to ? `ngày ${formatDate(to)}` : `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

export const NOTE =
  "Người không có hồ sơ kết nạp hay tiếp nhận được tính từ ngày vào Đoàn, không rõ ngày thì tính là đã có từ trước.";

/** Of one branch its name stands in the title alone. */
const memberColumns = (branch: string | null): Column[] => [
  { title: "TT", share: 9, align: "center" },
  { title: "Họ và tên", share: 34, align: "left" },
  { title: "Ngày sinh, giới tính", share: 23, align: "center" },
  { title: branch ? "Chức vụ" : "Chi đoàn, chức vụ", share: 47, align: "left" },
  { title: "Ngày vào Đoàn", share: 23, align: "center" },
  { title: "Thẻ, mã định danh", share: 24, align: "left" },
];

const CHANGE_COLUMNS: Column[] = [
  { title: "TT", share: 9, align: "center" },
  { title: "Họ và tên", share: 42, align: "left" },
  { title: "Ngày sinh", share: 24, align: "center" },
  { title: "Ngày", share: 24, align: "center" },
  { title: "Lý do", share: 60, align: "left" },
];

/** `SỔ DANH SÁCH ĐOÀN VIÊN` of a unit or a branch at the end of a period, with who came and went in it. */
export function memberRegisterPaper(input: MemberRegisterInput): Paper {
  const { organisation, unit, branch, to, on, present, came, went } = input;
  // Of a period that goes on nobody knows yet who will be there at its end.
  const list = `I. Danh sách đến hết ngày ${formatDate(earlier(to, on))}: ${present.length} đoàn viên`;
  return {
    head: registerHead(organisation, unit, on),
    title: {
      kind: "SỔ DANH SÁCH ĐOÀN VIÊN",
      abstract: [branch ?? unit, periodWords(input)].join("\n"),
    },
    body: [
      ...registerPart(
        list,
        memberColumns(branch),
        present.map((person, at) => memberCells(person, at, branch)),
        "Chưa có đoàn viên.",
      ),
      ...registerPart(`II. Đến trong kỳ: ${came.length} người`, CHANGE_COLUMNS, came.map(changeCells)),
      ...registerPart(`III. Rời trong kỳ: ${went.length} người`, CHANGE_COLUMNS, went.map(changeCells)),
      { is: "paragraph", text: NOTE },
    ],
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

function memberCells(person: RegisterPerson, at: number, ofBranch: string | null): string[] {
  const { fullName, birthDate, gender, branch, position, joinedOn, cardNumber, code } = person;
  return [
    `${at + 1}`,
    fullName,
    `${timeWords(birthDate)}\n${GENDER_LABELS[gender]}`,
    [ofBranch ? null : branch, position].filter(Boolean).join("\n"),
    timeWords(joinedOn ?? ""),
    [cardNumber, code].filter(Boolean).join("\n"),
  ];
}

function changeCells({ person, day, reason }: Change, at: number): string[] {
  return [`${at + 1}`, person.fullName, timeWords(person.birthDate), timeWords(day), reason];
}
