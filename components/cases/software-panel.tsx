import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import type { TypedList } from "@/lib/software-lists/rules";
import type { RecordedCase, TypedCase } from "@/lib/software-lists/types";
import type { RecordPlace } from "@/lib/units/record-place";
import { SoftwareMarks } from "./software-marks";

type SoftwarePanelProps = {
  list: TypedList;
  at: RecordPlace;
  cases: readonly TypedCase[];
  /** What was recorded, of which it can be said that it was done on paper alone. */
  recorded?: readonly RecordedCase[];
  /** As the file's address names the place. */
  place: { unit: string; org: string };
  mayKeep: boolean;
};

/** What must be typed into the national software too: the list as a file, and what is there already. */
export function SoftwarePanel({ list, at, cases, recorded = [], place, mayKeep }: SoftwarePanelProps) {
  if (cases.length === 0 && recorded.length === 0) return null;
  const query = new URLSearchParams({ procedure: list, ...place });
  return (
    <Panel title="Phần mềm quản lý đoàn viên" padded>
      <SoftwareMarks
        at={at}
        cases={cases}
        recorded={recorded}
        mayKeep={mayKeep}
        procedure={list === "posts" ? null : list}
      >
        {cases.length > 0 && (
          <ButtonLink href={`/api/files/case-software?${query}`}>Danh sách nhập phần mềm</ButtonLink>
        )}
      </SoftwareMarks>
    </Panel>
  );
}
