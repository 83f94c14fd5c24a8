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

export const PEOPLE_COLUMNS: Column[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Họ và tên", share: 44, align: "left" },
  { title: "Ngày sinh", share: 24, align: "center" },
  { title: "Giới tính", share: 16, align: "center" },
  { title: "Nghề nghiệp, nơi ở", share: 64, align: "left" },
];

export function peopleTable(people: readonly PaperPerson[]): Block {
  return {
    is: "table",
    columns: PEOPLE_COLUMNS,
    rows: people.map(({ name, birthDate, gender, occupation, permanentAddress }, at) => [
      `${at + 1}`,
      name,
      formatDayOrYear(birthDate),
      genderWord(gender),
      [occupation, permanentAddress].filter(Boolean).join(", "),
    ]),
  };
}

export function genderWord(gender: "male" | "female"): string {
  return gender === "male" ? "Nam" : "Nữ";
}

/** Those whom the meeting passed; before it, those whom it is to vote on. */
export function passed({ people, meeting }: PaperInput): readonly PaperPerson[] {
  return meeting ? people.filter(({ votes }) => votes?.isPassed) : people;
}

export const charterGround = ({ charterVersion }: PaperInput) =>
  paragraph(`- Căn cứ ${charterTitle(charterVersion)};`);

export const meetingGround = ({ meeting, branch, unit }: PaperInput) =>
  paragraph(
    `- Căn cứ kết quả biểu quyết tại hội nghị ${branch ?? unit} ngày ${meeting ? formatDate(meeting.on) : "…/…/……"};`,
  );
