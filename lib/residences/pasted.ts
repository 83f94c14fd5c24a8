import { PERSON_COLUMNS, type PersonColumn } from "@/lib/cases/pasted/people";
import type { PasteColumn } from "@/lib/cases/pasted/table";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { RunningResidence } from "./types";

export type ResidenceColumn = "hostName" | "address" | "residentSince" | "docNumber" | "day" | "endedOn";

export const RESIDENCE_COLUMNS: readonly PasteColumn<ResidenceColumn>[] = [
  { name: "hostName", title: "Tổ chức Đoàn nơi cư trú", needed: true },
  { name: "address", title: "Địa chỉ cư trú" },
  { name: "residentSince", title: "Cư trú từ ngày", needed: true },
  { name: "docNumber", title: "Số giấy giới thiệu" },
  { name: "day", title: "Ngày giới thiệu", needed: true },
  { name: "endedOn", title: "Ngày thôi sinh hoạt" },
];

/** The remarks of a year, on whoever is introduced already. */
export const REMARK_COLUMNS: readonly PasteColumn<PersonColumn | "act" | "note" | "day" | "year">[] = [
  ...PERSON_COLUMNS,
  { name: "act", title: "Nhận xét", needed: true },
  { name: "note", title: "Lời nhận xét", needed: true, lines: true },
  { name: "day", title: "Ngày nhận xét", needed: true },
  { name: "year", title: "Về năm" },
];

/** The table of whoever takes part now, as it is filled in. */
export function remarkTable(running: readonly RunningResidence[]): string {
  const titles = REMARK_COLUMNS.map(({ title }) => title);
  const lines = running.map(({ memberCode, personName, birthDate }) => [
    memberCode ?? "",
    personName,
    formatDayOrYear(birthDate),
    ...titles.slice(PERSON_COLUMNS.length).map(() => ""),
  ]);
  return [titles, ...lines].map((cells) => cells.join("\t")).join("\n");
}
