import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/types";
import { endedHere } from "@/lib/cases/software/queries";
import type { TypedProcedure } from "@/lib/cases/software/sheet";
import type { RecordPlace } from "@/lib/units/record-place";
import { SoftwareMarks } from "./software-marks";

type SoftwarePanelProps = {
  actor: Actor;
  procedure: TypedProcedure;
  at: RecordPlace;
  /** As the file's address names the place. */
  place: { unit: string; org: string };
  year: number;
  mayKeep: boolean;
};

/** The year's cases that must be typed into the national software too: the list as a file, and what is there already. */
export async function SoftwarePanel({ actor, procedure, at, place, year, mayKeep }: SoftwarePanelProps) {
  const cases = await endedHere(actor, at, procedure, year);
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
