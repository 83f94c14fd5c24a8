import { CountStrip } from "@/components/ui/count-strip";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { Register } from "@/components/ui/table";
import { type ChangedLine, changedLines } from "@/lib/members/changed-lines";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import type { RosterChanges } from "@/lib/members/roster-changes";
import type { QuarterList } from "@/lib/members/snapshots/types";

type QuarterChangesProps = { quarter: Quarter; year: number; list: QuarterList };

/** What a quarter's list holds, and who came, went and moved since the list before it and since the one it corrects. */
export function QuarterChanges({
  quarter,
  year,
  list: { total, male, female, changes, since, corrects },
}: QuarterChangesProps) {
  const compared = since
    ? `So với ${quarterName(since.quarter)} năm ${since.year}`
    : "Danh sách đầu tiên của đơn vị";
  return (
    <>
      <CountStrip
        counts={[
          { label: "Đoàn viên", value: total },
          { label: "Nam", value: male },
          { label: "Nữ", value: female },
          ...(since
            ? [
                { label: "Tăng", value: changes.joined.length },
                { label: "Giảm", value: changes.left.length },
              ]
            : []),
        ]}
      />
      {corrects && (
        <Panel
          title="Khác với bản đã chốt trước"
          aside={<span>{`Bản ${corrects.revision.revision}, ${corrects.revision.members} đoàn viên`}</span>}
        >
          <ChangeList changes={corrects.changes} />
        </Panel>
      )}
      <div className="split">
        <Panel title={`Theo chi đoàn, ${quarterName(quarter)} năm ${year}`}>
          <BranchTable changes={changes} />
        </Panel>
        <Panel title="Thay đổi" aside={<span>{compared}</span>}>
          <ChangeList changes={changes} />
        </Panel>
      </div>
    </>
  );
}

function BranchTable({ changes: { byBranch, comparable } }: { changes: RosterChanges }) {
  return (
    <Register label="Số đoàn viên theo chi đoàn">
      <thead>
        <tr>
          <th>Chi đoàn</th>
          <th className="n">Đoàn viên</th>
          {comparable && <th className="n">Tăng, giảm</th>}
        </tr>
      </thead>
      <tbody>
        {byBranch.toSorted(byName).map(({ id, name, count, change }) => (
          <tr key={id ?? "none"}>
            <th>{name ?? "Chưa xếp chi đoàn"}</th>
            <td className="n">{count}</td>
            {comparable && <td className="n">{signed(change)}</td>}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type BranchTotal = RosterChanges["byBranch"][number];

function byName(a: BranchTotal, b: BranchTotal): number {
  return (a.name ?? "").localeCompare(b.name ?? "", "vi", { numeric: true });
}

/** So many are read at a glance; the others wait folded. */
const FIRST = 50;

function ChangeList({ changes }: { changes: RosterChanges }) {
  const lines = changedLines(changes);
  const rest = lines.slice(FIRST);
  return (
    <>
      <RowList label="Thay đổi">
        {lines.length === 0 && (
          <Row title={changes.comparable ? "Không có thay đổi nào" : "Chưa có danh sách trước để so"} />
        )}
        <ChangedRows lines={lines.slice(0, FIRST)} />
      </RowList>
      {rest.length > 0 && (
        <details>
          <summary>{`Xem ${rest.length} thay đổi nữa`}</summary>
          <RowList label="Thay đổi, tiếp theo">
            <ChangedRows lines={rest} />
          </RowList>
        </details>
      )}
    </>
  );
}

function ChangedRows({ lines }: { lines: ChangedLine[] }) {
  return lines.map(({ lead, entry, detail }) => (
    <Row key={`${lead} ${entry.memberId}`} lead={lead} title={entry.fullName} detail={detail} />
  ));
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0";
}
