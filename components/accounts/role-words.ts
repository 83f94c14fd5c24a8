import { roleTitle } from "@/lib/access/messages";
import { termState } from "@/lib/accounts/roles/rules";
import type { RoleRow } from "@/lib/accounts/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** "Bí thư chi đoàn · Chi đoàn 1 (DV01-CD1) · đến hết 31/12/2026" */
export function roleWords(role: RoleRow, day: PlainDate): string {
  return [roleTitle(role), placeWords(role), termWords(role, day)].filter(Boolean).join(" · ");
}

/** Branches of many units share a name: their code tells them apart. */
export function placeWords({ unit }: RoleRow): string | null {
  if (!unit) return null;
  return unit.kind === "branch" ? `${unit.name} (${unit.code})` : unit.name;
}

export function termWords(role: RoleRow, day: PlainDate): string | null {
  switch (termState(role, day)) {
    case "over":
      return "đã thôi";
    case "waits":
      return "chờ người khác đồng ý";
    case "coming":
      return `từ ${formatDate(role.fromDay)}`;
    case "in_force":
      return role.toDay && `đến hết ${formatDate(role.toDay)}`;
  }
}
