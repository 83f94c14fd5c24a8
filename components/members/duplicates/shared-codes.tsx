import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { GROUND_LABELS } from "@/lib/members/duplicates/messages";
import type { SharedCode } from "@/lib/members/duplicates/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** Own members whose code or card stands in another unit's list too, and what to do about it. */
export function SharedCodes({ place, shared }: { place: CurrentPlace; shared: SharedCode[] }) {
  return (
    <Panel title="Mã, số thẻ cũng đứng ở đơn vị khác">
      <Register label="Đoàn viên có mã, số thẻ cũng đứng ở đơn vị khác" stacked>
        <thead>
          <tr>
            <th>Đoàn viên của đơn vị</th>
            <th>Giống nhau ở</th>
            <th>Cũng đứng ở</th>
          </tr>
        </thead>
        <tbody>
          {shared.map(({ id, fullName, birthDate, grounds, unit }) => (
            <tr key={`${id} ${unit}`}>
              <th>
                <Link href={placeHref(place, `/members/${id}`)} prefetch={false}>
                  {fullName}
                </Link>
                <small>{formatDayOrYear(birthDate)}</small>
              </th>
              <td>{grounds.map((ground) => GROUND_LABELS[ground]).join("; ")}</td>
              <td>{unit}</td>
            </tr>
          ))}
        </tbody>
      </Register>
      <p className="hint panel-note">
        Mỗi người chỉ đứng trong danh sách của một đơn vị. Người đã sang đơn vị kia: mở hồ sơ chuyển sinh hoạt
        trong tổ chức. Người từ đơn vị kia đến: nhắc đơn vị đó mở hồ sơ chuyển hoặc ghi kết quả đi, rồi gộp
        hai dòng ở trang này. Ghi nhầm mã, số thẻ: sửa lại.
      </p>
    </Panel>
  );
}
