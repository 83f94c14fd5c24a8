import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { Guest } from "@/lib/members/roster/guests";
import { formatDate } from "@/lib/platform/dates";

type GuestsFoundProps = { guests: readonly Guest[]; hrefOf: (caseId: string) => string };

/** Whom a search means and another list holds, beneath the roster's own people. */
export function GuestsFound({ guests, hrefOf }: GuestsFoundProps) {
  if (guests.length === 0) return null;
  return (
    <Panel title="Khách sinh hoạt tạm thời" aside={<span>{guests.length} người</span>}>
      <p className="panel-body hint">
        Tên ở danh sách của nơi đã giới thiệu đến nên không tính vào số đoàn viên ở đây.
      </p>
      <Register label="Khách sinh hoạt tạm thời khớp với nội dung tìm" stacked>
        <thead>
          <tr>
            <th>Họ và tên</th>
            <th>Ngày sinh</th>
            <th>Từ</th>
            <th>Sinh hoạt ở</th>
            <th>Đến ngày</th>
          </tr>
        </thead>
        <tbody>
          {guests.map(({ caseId, fullName, code, birthDate, home, branch, until }) => (
            <tr key={caseId}>
              <th scope="row">
                <Link href={hrefOf(caseId)} prefetch={false}>
                  {fullName}
                </Link>{" "}
                <Badge tone="idle">Khách</Badge>
                {code && <small>{code}</small>}
              </th>
              <td data-label="Ngày sinh">{formatDayOrYear(birthDate)}</td>
              <td data-label="Từ">{home}</td>
              <td data-label="Sinh hoạt ở">{branch ?? "Đơn vị"}</td>
              <td data-label="Đến ngày">{formatDate(until)}</td>
            </tr>
          ))}
        </tbody>
      </Register>
    </Panel>
  );
}
