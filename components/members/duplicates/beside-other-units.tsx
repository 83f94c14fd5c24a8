import Link from "next/link";
import type { ReactNode } from "react";
import { TellApart } from "@/components/members/duplicates/tell-apart";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { groundWords } from "@/lib/members/duplicates/messages";
import type { LetGoPair, PairPerson, SharedCode } from "@/lib/members/duplicates/types";
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
          {pairs.map(({ first, otherId, ...alike }) => (
            <AlikeRow
              key={`${first.id} ${otherId}`}
              {...alike}
              person={first}
              href={placeHref(place, "/members/duplicates/compare", { first: first.id, second: otherId })}
            >
              <td>
                <TellApart first={first.id} second={otherId} />
              </td>
            </AlikeRow>
          ))}
        </tbody>
      </Register>
      <p className="hint panel-note">
        Bấm vào tên để so hai dòng rồi gộp: việc đã ghi ở đơn vị cũ về với dòng của đơn vị mình.
      </p>
    </Panel>
  );
}

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
          {shared.map(({ grounds, unit, ...person }) => (
            <AlikeRow
              key={`${person.id} ${unit}`}
              person={person}
              grounds={grounds}
              unit={unit}
              href={placeHref(place, `/members/${person.id}`)}
            />
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

type AlikeRowProps = Pick<SharedCode, "grounds" | "unit"> & {
  person: Pick<PairPerson, "fullName" | "birthDate">;
  href: string;
  /** A further cell. */
  children?: ReactNode;
};

/** An own member, what is the same of somebody in another unit, and in which; of that row nothing else is told. */
function AlikeRow({ person: { fullName, birthDate }, href, grounds, unit, children }: AlikeRowProps) {
  return (
    <tr>
      <th>
        <Link href={href} prefetch={false}>
          {fullName}
        </Link>
        <small>{formatDayOrYear(birthDate)}</small>
      </th>
      <td>{groundWords(grounds)}</td>
      <td>{unit}</td>
      {children}
    </tr>
  );
}
