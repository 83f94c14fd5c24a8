import type { Place } from "@/lib/access/types";
import type { StoredStatus } from "@/lib/members/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { parseVietnameseDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { done, type Result, refused } from "@/lib/platform/result";
import type { Subject } from "../opening";
import type { PasteColumn, PastedRow } from "./table";

export type PersonColumn = "code" | "fullName" | "birthDate";

/** By which columns a line names its person: the code alone, or the name and, where two bear it, the birth date. */
export const PERSON_COLUMNS: readonly PasteColumn<PersonColumn>[] = [
  { name: "code", title: "Mã đoàn viên" },
  { name: "fullName", title: "Họ và tên", needed: true },
  { name: "birthDate", title: "Ngày sinh" },
];

export type NamedPerson = {
  id: string;
  code: string | null;
  fullName: string;
  nameKey: string;
  birthDate: string;
  branchId: string | null;
  status: StoredStatus;
};

/** By which codes and folded names the lines of a table name their people. */
export function namesIn(rows: readonly PastedRow<PersonColumn>[]): { codes: string[]; names: string[] } {
  const codes = rows.map(({ cells }) => cells.code).filter((code) => code !== "");
  return { codes, names: rows.map(({ cells }) => fold(cells.fullName)) };
}

/**
 * The people of a table in the roster of a unit or branch, read at once; answers for each line who it names. `others`: who
 * may be named although the roster does not have them.
 */
export async function findPeople(
  scope: Scope,
  place: Place,
  rows: readonly PastedRow<PersonColumn>[],
  others: readonly NamedPerson[] = [],
): Promise<(row: PastedRow<PersonColumn>) => Result<Subject>> {
  const { codes, names } = namesIn(rows);
  const found = await reader(scope).member.findMany({
    where: {
      unitId: place.unitId,
      status: { not: "merged" },
      ...(place.branchId ? { branchId: place.branchId } : {}),
      OR: [{ code: { in: codes } }, { nameKey: { in: names } }],
    },
    select: {
      id: true,
      code: true,
      fullName: true,
      nameKey: true,
      birthDate: true,
      branchId: true,
      status: true,
    },
  });
  return (row) => personOf(row, [...found, ...others], place);
}

function personOf(
  { cells, say }: PastedRow<PersonColumn>,
  members: readonly NamedPerson[],
  place: Place,
): Result<Subject> {
  const { code, fullName } = cells;
  const birthDate = parseVietnameseDate(cells.birthDate) ?? cells.birthDate;
  const named = members.filter((member) =>
    code !== ""
      ? member.code === code
      : member.nameKey === fold(fullName) && (birthDate === "" || member.birthDate === birthDate),
  );
  const [only, second] = named;
  if (only && !second)
    return done({
      memberId: only.id,
      personName: only.fullName,
      status: only.status,
      place: { ...place, branchId: only.branchId },
    });
  const [column, message] = code === "" ? unnamed(fullName, named.length) : uncoded(code, named.length);
  return refused("invalid", message, { fields: [say(column, message)] });
}

function unnamed(name: string, count: number): [PersonColumn, string] {
  return count > 0
    ? ["fullName", `có ${count} người tên “${name}”. Ghi thêm ngày sinh hoặc mã đoàn viên.`]
    : ["fullName", `không có “${name}” trong danh sách đoàn viên ở đây. Xem lại tên, ngày sinh.`];
}

function uncoded(code: string, count: number): [PersonColumn, string] {
  const again = "hoặc để trống mã rồi ghi họ tên, ngày sinh.";
  return count > 0
    ? ["code", `có ${count} người mang mã “${code}”. Xem lại mã, ${again}`]
    : ["code", `không có ai mang mã “${code}” trong danh sách đoàn viên ở đây. Sửa mã, ${again}`];
}
