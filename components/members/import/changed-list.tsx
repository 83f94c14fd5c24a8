import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { ChangedPeople } from "@/lib/imports/types";
import { formatDayOrYear } from "@/lib/members/roster/days";

export const CHANGED_SHOWN = 50;

type ChangedListProps = {
  changed: ChangedPeople;
  /** Which page of them, from 0, and where another one stands. */
  at: number;
  hrefOf: (at: number) => string;
};

/** Whom of the roster the sheet writes over, and how: who becomes somebody else by name, birth date or number first. */
export function ChangedList({ changed: { people, all, others }, at, hrefOf }: ChangedListProps) {
  if (people.length === 0) return null;
  const pages = Math.ceil(people.length / CHANGED_SHOWN);
  const page = Math.min(Math.max(at, 0), pages - 1);
  const shown = people.slice(page * CHANGED_SHOWN, (page + 1) * CHANGED_SHOWN);
  const rest = all - people.length;
  return (
    <Panel
      id="changed"
      title={`${all} người trong danh sách được cập nhật`}
      aside={others > 0 && <span>{`${others} người đổi họ tên, ngày sinh hoặc số, đứng trước`}</span>}
      foot={
        (pages > 1 || rest > 0) && (
          <Pagination
            {...(page > 0 && { previous: hrefOf(page - 1) })}
            {...(page < pages - 1 && { next: hrefOf(page + 1) })}
          >
            {`Trang ${page + 1} trong ${pages}.${rest > 0 ? ` Còn ${rest} người nữa không liệt kê.` : ""}`}
          </Pagination>
        )
      }
    >
      <Register label="Người được cập nhật" stacked>
        <thead>
          <tr>
            <th>Người trong danh sách</th>
            <th>Ô</th>
            <th>Đang có</th>
            <th>Sẽ thành</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, fullName, birthDate, cells }) =>
            cells.map(({ label, before, after }, index) => (
              <tr key={`${row} ${label}`}>
                {index === 0 && (
                  <th rowSpan={cells.length} scope="rowgroup">
                    {fullName}
                    <small>
                      {[birthDate && formatDayOrYear(birthDate), `dòng ${row}`].filter(Boolean).join(" · ")}
                    </small>
                  </th>
                )}
                <td data-label="Ô">{label}</td>
                <td data-label="Đang có">{before}</td>
                <td data-label="Sẽ thành">{after}</td>
              </tr>
            )),
          )}
        </tbody>
      </Register>
    </Panel>
  );
}
