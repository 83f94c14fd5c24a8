import { charterTitle } from "@/lib/cases/charter";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { headNumber } from "@/lib/papers/doc-number";
import { committeeHead, type Issuer } from "@/lib/papers/issuer";
import type { Block, Column, PaperHead } from "@/lib/papers/model";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import type { PaperInput, PaperPerson } from "./input";

export const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});
export const heading = (text: string): Block => ({ is: "heading", level: 1, text });

type Numbered = { kind: string; number: string | null; on: PlainDate | null };

/** What the branch issues stands under its unit; of a unit without branches, under the organisation. */
export function branchHead(
  { organisation, unit, branch, year }: PaperInput,
  numbered: Numbered | null,
  on: PlainDate | null,
): PaperHead {
  const { issuerCode, place } = organisation;
  return {
    upper: branch ? unit : organisation.name,
    issuer: `BCH ${branch ?? unit}`,
    number: numbered && headNumber(numbered.number, { kind: numbered.kind, issuerCode }),
    place,
    date: on,
    year: on ? yearOf(on) : year,
  };
}

/** The direct upper level: of a branch its unit, of a grassroots branch the organisation. */
export function upperHead(input: PaperInput, { kind, number, on }: Numbered): PaperHead {
  const { organisation, unit, branch, year } = input;
  if (!branch) return committeeHead(organisation, kind, { number, date: on }, year);
  return {
    ...branchHead({ ...input, branch: null }, { kind, number, on }, on),
    upper: organisation.name,
    issuer: `BCH ${unit}`,
  };
}

export function upperName({
  organisation,
  unit,
  branch,
}: {
  organisation: Issuer;
  unit: string;
  branch: string | null;
}) {
  return branch ? unit : organisation.name;
}

const PEOPLE_COLUMNS: Column[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Họ và tên", share: 44, align: "left" },
  { title: "Ngày sinh", share: 24, align: "center" },
  { title: "Giới tính", share: 16, align: "center" },
  { title: "Nghề nghiệp, nơi ở", share: 64, align: "left" },
];

const BY_PLACE_COLUMNS: Column[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Họ và tên", share: 40, align: "left" },
  { title: "Ngày sinh", share: 24, align: "center" },
  { title: "Giới tính", share: 16, align: "center" },
  { title: "Nghề nghiệp, nơi ở", share: 38, align: "left" },
  { title: "Chi đoàn", share: 30, align: "left" },
];

export function peopleTable(people: readonly PaperPerson[]): Block {
  return { is: "table", columns: PEOPLE_COLUMNS, rows: people.map(personRow) };
}

/** The same of several branches, each person with the own. */
export function peopleByPlace(people: readonly PaperPerson[]): Block {
  return {
    is: "table",
    columns: BY_PLACE_COLUMNS,
    rows: people.map((person, at) => [...personRow(person, at), person.place]),
  };
}

function personRow(
  { name, birthDate, gender, occupation, permanentAddress }: PaperPerson,
  at: number,
): string[] {
  const about = [occupation, permanentAddress].filter(Boolean).join(", ");
  return [`${at + 1}`, name, formatDayOrYear(birthDate), genderWord(gender), about];
}

export function genderWord(gender: "male" | "female"): string {
  return gender === "male" ? "Nam" : "Nữ";
}

/** Those whom the meeting passed; before it, those whom it is to vote on. */
export function passed({ people, meeting }: PaperInput): readonly PaperPerson[] {
  return meeting ? people.filter(({ votes }) => votes?.isPassed) : people;
}

export const charterGround = ({ charters }: PaperInput) =>
  paragraph(charters.map((version) => `- Căn cứ ${charterTitle(version)};`).join("\n"));

export const meetingGround = (input: PaperInput) =>
  paragraph(`- Căn cứ kết quả biểu quyết tại hội nghị ${meetingWords(input)};`);

/** `Chi đoàn 1 ngày 18/03/2026, 20/03/2026`: where and when these people were voted on. */
export function meetingWords(input: PaperInput): string {
  const days = new Set(passed(input).flatMap(({ votes }) => votes?.on ?? []));
  const on = [...days].sort().map(formatDate).join(", ");
  return `${input.branch ?? input.unit} ngày ${on || "…/…/……"}`;
}
