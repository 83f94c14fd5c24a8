import Link from "next/link";
import { StateBadge } from "@/components/assessments/state-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Matrix } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { UnitProgress } from "@/lib/assessments/progress";
import { type Cell, cellOf } from "@/lib/dashboard/bloc-cells";

const CELLS: Record<Cell, { sign: string; tone: Tone; words: string }> = {
  met: { sign: "✓", tone: "ok", words: "đạt" },
  not_met: { sign: "✕", tone: "bad", words: "chưa đạt" },
  look: { sign: "!", tone: "wait", words: "cần xem lại" },
  lacking: { sign: "–", tone: "wait", words: "còn thiếu" },
  nil: { sign: "○", tone: "idle", words: "không phát sinh" },
  ahead: { sign: "·", tone: "idle", words: "chưa bắt đầu" },
};

type BlocTableProps = { progress: readonly UnitProgress[]; hrefOf: (unitCode: string) => string };

/** Units × criteria of a year: each item by sign and colour, the unit's state at the end. */
export function BlocTable({ progress, hrefOf }: BlocTableProps) {
  const [first] = progress;
  if (!first)
    return (
      <Panel title="Đơn vị × nội dung">
        <EmptyState title="Chưa có đơn vị nào tham gia năm này" />
      </Panel>
    );
  return (
    <Panel title="Đơn vị × nội dung" aside={<Legend />}>
      <Matrix label="Đơn vị và từng nội dung">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {first.items.map(({ code, title }) => (
              <th key={code} scope="col" title={title}>
                {code}
              </th>
            ))}
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {progress.map((unit) => (
            <UnitLine key={unit.id} {...unit} href={hrefOf(unit.unit.code)} />
          ))}
        </tbody>
      </Matrix>
    </Panel>
  );
}

function UnitLine({ unit, state, items, href }: UnitProgress & { href: string }) {
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </th>
      {items.map((item) => {
        const { sign, tone, words } = CELLS[cellOf(state, item)];
        return (
          <td key={item.code} className={tone} title={`${item.code} ${item.title}: ${words}`}>
            <span aria-hidden="true">{sign}</span>
            <span className="sr-only">{words}</span>
          </td>
        );
      })}
      <td>
        <StateBadge state={state} />
      </td>
    </tr>
  );
}

function Legend() {
  return (
    <span className="flex flex-wrap gap-x-3">
      {Object.values(CELLS).map(({ sign, words }) => (
        <span key={words}>
          {sign} {words}
        </span>
      ))}
    </span>
  );
}
