import { Register } from "@/components/ui/table";
import { COUNTED, COUNTED_LABELS, type Makeup } from "@/lib/members/makeup/types";

/** Counts alone: whom they stand for is told with a reason that is kept. */
export function MakeupTable({ makeups }: { makeups: readonly Makeup[] }) {
  return (
    <Register label="Số đảng viên, dân tộc, tôn giáo" stacked tight>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Đoàn viên
          </th>
          {COUNTED.map((counted) => (
            <th key={counted} scope="col" className="n">
              {COUNTED_LABELS[counted]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {makeups.map(({ unit, members, ...counts }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td className="n" data-label="Đoàn viên">
              {members}
            </td>
            {COUNTED.map((counted) => (
              <td key={counted} className="n" data-label={COUNTED_LABELS[counted]}>
                {counts[counted]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
