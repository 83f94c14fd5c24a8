import Link from "next/link";
import { Register } from "@/components/ui/table";
import { figure, shareWords } from "@/lib/targets/messages";
import { differenceWords } from "@/lib/targets/rules";
import type { TargetSum } from "@/lib/targets/types";

/** The year's targets with what was given of each: what doesn't add up says so. */
export function TargetSums({ targets, hrefOf }: { targets: TargetSum[]; hrefOf: (id: string) => string }) {
  return (
    <Register label="Chỉ tiêu của năm" stacked>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" className="n">
            Cả năm
          </th>
          <th scope="col">Đã giao</th>
          <th scope="col" className="n">
            Đã làm
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <th scope="row">
              <Link href={hrefOf(target.id)} prefetch={false}>
                {target.name}
              </Link>
              {target.note && <small>{target.note}</small>}
            </th>
            <td data-label="Cả năm" className="n">
              {`${figure(target.value)} ${target.measure}`}
            </td>
            <td data-label="Đã giao">
              <Given target={target} />
            </td>
            <td data-label="Đã làm" className="n">
              {shareWords(target.done, target.value)}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function Given({ target }: { target: TargetSum }) {
  const { units, allocated } = target;
  if (units === 0) return "Chưa giao";
  const difference = differenceWords(target, [allocated]);
  return (
    <>
      {`${difference ? "Giao cho" : "Giao đủ cho"} ${units} đơn vị`}
      {difference && <small className="wait toned">{difference}</small>}
    </>
  );
}
