import Link from "next/link";
import { PageHead } from "@/components/frame/page-head";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import { STATE_LABELS } from "@/lib/assessments/messages";
import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";

export const STATE_TONES: Record<AssessmentState, Tone> = {
  NOT_REGISTERED: "wait",
  REGISTERED: "idle",
  ASSESSING: "idle",
  SUBMITTED: "ok",
  RETURNED: "wait",
  APPRAISED: "ok",
  RECOGNISED: "ok",
  NOT_RECOGNISED: "bad",
  NOT_PARTICIPATING: "idle",
};

type UnitListProps = { year: number; units: UnitProgress[]; href: (code: string) => string };

/** For readers of the whole organisation: whose self-assessment do they want to read? */
export function UnitList({ year, units, href }: UnitListProps) {
  return (
    <>
      <PageHead title={`Tự đánh giá năm ${year}`} note="Chọn đơn vị để đọc bản tự đánh giá." />
      {units.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào trong năm này" />
      ) : (
        <Panel>
          <Register label="Các đơn vị" stacked>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Trạng thái</th>
                <th scope="col" className="n">
                  Nội dung đã đủ
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((one) => (
                <UnitLine key={one.id} progress={one} href={href(one.unit.code)} />
              ))}
            </tbody>
          </Register>
        </Panel>
      )}
    </>
  );
}

function UnitLine({ progress: { unit, state, items }, href }: { progress: UnitProgress; href: string }) {
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </th>
      <td>
        <Badge tone={STATE_TONES[state]}>{STATE_LABELS[state]}</Badge>
      </td>
      <td className="n" data-label="Đã đủ">
        {items.filter((item) => item.isDone).length}/{items.length}
      </td>
    </tr>
  );
}
