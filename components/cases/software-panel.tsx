import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import type { TypedProcedure } from "@/lib/cases/software/sheet";
import type { TypedCase } from "@/lib/cases/software/types";
import type { RecordPlace } from "@/lib/units/record-place";
import { SoftwareMarks } from "./software-marks";

type SoftwarePanelProps = {
  procedure: TypedProcedure;
  at: RecordPlace;
  cases: readonly TypedCase[];
  /** As the file's address names the place. */
  place: { unit: string; org: string };
  year: number;
  mayKeep: boolean;
};

/** The year's cases that must be typed into the national software too: the list as a file, and what is there already. */
export function SoftwarePanel({ procedure, at, cases, place, year, mayKeep }: SoftwarePanelProps) {
  if (cases.length === 0) return null;
  const query = new URLSearchParams({ procedure, ...place, year: `${year}` });
  return (
    <Panel title="Phần mềm quản lý đoàn viên" padded>
      <SoftwareMarks {...{ at, cases, mayKeep }}>
        <ButtonLink href={`/api/files/case-software?${query}`}>Danh sách nhập phần mềm</ButtonLink>
      </SoftwareMarks>
    </Panel>
  );
}
