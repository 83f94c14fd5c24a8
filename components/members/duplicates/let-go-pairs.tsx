import Link from "next/link";
import { TellApart } from "@/components/members/duplicates/tell-apart";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { GROUND_LABELS } from "@/lib/members/duplicates/messages";
import type { LetGoPair } from "@/lib/members/duplicates/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** Own members who still have a row with what was recorded in a unit that has let them go. */
export function LetGoPairs({ place, pairs }: { place: CurrentPlace; pairs: LetGoPair[] }) {
  return (
    <Panel title="Đơn vị kia đã ghi chuyển đi">
      <Register label="Đoàn viên còn một dòng ở đơn vị đã ghi chuyển đi" stacked>
        <thead>
          <tr>
            <th>Đoàn viên của đơn vị</th>
            <th>Giống nhau ở</th>
            <th>Đã đi từ</th>
            <th>Việc</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ first, otherId, unit, grounds }) => (
            <tr key={`${first.id} ${otherId}`}>
              <th>
                <Link
                  href={placeHref(place, "/members/duplicates/compare", { first: first.id, second: otherId })}
                  prefetch={false}
                >
                  {first.fullName}
                </Link>
                <small>{formatDayOrYear(first.birthDate)}</small>
              </th>
              <td>{grounds.map((ground) => GROUND_LABELS[ground]).join("; ")}</td>
              <td>{unit}</td>
              <td>
                <TellApart first={first.id} second={otherId} />
              </td>
            </tr>
          ))}
        </tbody>
      </Register>
      <p className="hint panel-note">
        Bấm vào tên để so hai dòng rồi gộp: việc đã ghi ở đơn vị cũ về với dòng của đơn vị mình.
      </p>
    </Panel>
  );
}
