import { Register } from "@/components/ui/table";
import type { Makeup } from "@/lib/members/makeup/types";

/** Counts alone: whom they stand for is the unit's to know. */
export function MakeupTable({ makeups }: { makeups: readonly Makeup[] }) {
  return (
    <Register label="Số đảng viên, dân tộc, tôn giáo" stacked tight>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Đoàn viên
          </th>
          <th scope="col" className="n">
            Đảng viên
          </th>
          <th scope="col" className="n">
            Dân tộc thiểu số
          </th>
          <th scope="col" className="n">
            Có tôn giáo
          </th>
        </tr>
      </thead>
      <tbody>
        {makeups.map(({ unit, members, partyMembers, minorities, religious }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td className="n" data-label="Đoàn viên">
              {members}
            </td>
            <td className="n" data-label="Đảng viên">
              {partyMembers}
            </td>
            <td className="n" data-label="Dân tộc thiểu số">
              {minorities}
            </td>
            <td className="n" data-label="Có tôn giáo">
              {religious}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
