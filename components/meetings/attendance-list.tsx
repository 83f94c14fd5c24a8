import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import type { Attendance } from "@/lib/decisions/types";

/** Who came, for those who only read it. */
export function AttendanceList({ attendances }: { attendances: Attendance[] }) {
  if (attendances.length === 0)
    return <EmptyState title="Chưa điểm danh">Người ghi biên bản điểm danh khi họp.</EmptyState>;
  return (
    <RowList label="Điểm danh">
      {attendances.map(({ memberId, name, isPresent, reason }) => (
        <Row
          key={memberId}
          title={name}
          detail={isPresent ? null : `Lý do: ${reason}`}
          action={<Badge tone={isPresent ? "ok" : "wait"}>{isPresent ? "Có mặt" : "Vắng mặt"}</Badge>}
        />
      ))}
    </RowList>
  );
}
