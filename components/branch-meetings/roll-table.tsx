import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { MARK_LABELS, standingWords } from "@/lib/branch-meetings/messages";
import type { AttendanceRow } from "@/lib/branch-meetings/types";
import { MARK_TONES } from "./meeting-words";

/** Who came; the reasons stand there for whoever may read them. */
export function RollTable({ rows }: { rows: AttendanceRow[] }) {
  return (
    <Register label="Điểm danh" tight>
      <tbody>
        {rows.map(({ memberId, fullName, mark, reason, ...standing }) => (
          <tr key={memberId}>
            <th scope="row">
              {fullName}
              {standingWords(standing) && <small>{standingWords(standing)}</small>}
            </th>
            <td>
              {mark ? <Badge tone={MARK_TONES[mark]}>{MARK_LABELS[mark]}</Badge> : "Chưa điểm danh"}
              {reason && <small>{reason}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
