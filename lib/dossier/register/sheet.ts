import { GENDER_LABELS } from "@/lib/members/messages";
import type { SheetCell, SheetPlan } from "@/lib/platform/xlsx/types";
import { xlsxPieces } from "@/lib/platform/xlsx/workbook";
import { timeWords } from "../sections";
import { type MemberRegisterInput, NOTE, periodWords } from "./paper";
import type { Change, RegisterPerson } from "./types";

const HEADER_ROW = 4;

type Tab<T> = { name: string; people: readonly T[]; columns: Column<T>[] };
type Column<T> = { title: string; width: number; of: (one: T, at: number) => SheetCell };

const named = <T>(personOf: (one: T) => RegisterPerson): Column<T>[] => [
  { title: "STT", width: 6, of: (_, at) => at + 1 },
  { title: "Họ và tên", width: 28, of: (one) => personOf(one).fullName },
  { title: "Ngày sinh", width: 14, of: (one) => timeWords(personOf(one).birthDate) },
  { title: "Giới tính", width: 10, of: (one) => GENDER_LABELS[personOf(one).gender] },
  { title: "Mã định danh", width: 20, of: (one) => personOf(one).code },
  { title: "Số thẻ đoàn", width: 16, of: (one) => personOf(one).cardNumber },
];

const MEMBER_COLUMNS: Column<RegisterPerson>[] = [
  ...named((person: RegisterPerson) => person),
  { title: "Chi đoàn", width: 28, of: ({ branch }) => branch },
  { title: "Chức vụ", width: 24, of: ({ position }) => position },
  { title: "Ngày vào Đoàn", width: 16, of: ({ joinedOn }) => timeWords(joinedOn ?? "") },
];

const CHANGE_COLUMNS: Column<Change>[] = [
  ...named(({ person }: Change) => person),
  { title: "Ngày", width: 14, of: ({ day }) => timeWords(day) },
  { title: "Lý do", width: 44, of: ({ reason }) => reason },
];

/** The register as a workbook: who was there, who came, who went. */
export async function memberRegisterSheet(input: MemberRegisterInput): Promise<Uint8Array> {
  const { present, came, went } = input;
  const sheets = [
    plan(input, { name: "Danh sách", people: present, columns: MEMBER_COLUMNS }),
    plan(input, { name: "Đến trong kỳ", people: came, columns: CHANGE_COLUMNS }),
    plan(input, { name: "Rời trong kỳ", people: went, columns: CHANGE_COLUMNS }),
  ];
  const pieces: Buffer[] = [];
  for await (const piece of xlsxPieces(sheets)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function plan<T>(input: MemberRegisterInput, { name, people, columns }: Tab<T>): SheetPlan {
  const title = `Sổ danh sách đoàn viên, ${input.branch ?? input.unit}`;
  return {
    name,
    widths: columns.map(({ width }) => width),
    frozen: { columns: 2, rows: HEADER_ROW },
    repeatedRows: [HEADER_ROW, HEADER_ROW],
    lines: [
      [
        { row: 1, look: "title", cells: [title] },
        { row: 2, look: "note", cells: [`${name} ${periodWords(input)}: ${people.length} người. ${NOTE}`] },
        { row: HEADER_ROW, look: "heading", cells: columns.map((column) => column.title) },
        ...people.map((one, at) => ({
          look: "data" as const,
          cells: columns.map(({ of }) => of(one, at)),
        })),
      ],
    ],
  };
}
