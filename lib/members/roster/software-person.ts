import type { Member } from "../types";
import { formatDayOrYear } from "./days";

/** How the national form names somebody, in its order: the day of birth stands under Nam or Nữ (domain.md §2.1). */
export const SOFTWARE_PERSON = [
  "Họ và tên",
  "Mã định danh đoàn viên",
  "Ngày sinh (Nam)",
  "Ngày sinh (Nữ)",
] as const;

type Person = { fullName: string; code: string | null; birthDate: string; gender: Member["gender"] };

/** The cells below `SOFTWARE_PERSON`. */
export function softwarePerson({ fullName, code, birthDate, gender }: Person): string[] {
  const born = formatDayOrYear(birthDate);
  return [fullName, code ?? "", gender === "male" ? born : "", gender === "female" ? born : ""];
}
