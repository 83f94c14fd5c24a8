import { ButtonLink } from "@/components/ui/button";
import type { TypedProcedure } from "@/lib/cases/software/sheet";

type SoftwareListProps = { procedure: TypedProcedure; unit: string; org: string; year: number };

/** The year's cases that must be typed into the national software too, as a file. */
export function SoftwareList({ procedure, unit, org, year }: SoftwareListProps) {
  const query = new URLSearchParams({ procedure, org, unit, year: `${year}` });
  return <ButtonLink href={`/api/files/case-software?${query}`}>Danh sách nhập phần mềm</ButtonLink>;
}
