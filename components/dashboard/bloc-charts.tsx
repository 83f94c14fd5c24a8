import { STATE_TONES } from "@/components/assessments/state-badge";
import { BarTable } from "@/components/ui/bar-table";
import { ColumnChart } from "@/components/ui/column-chart";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureTable } from "@/components/ui/figure-table";
import { Panel } from "@/components/ui/panel";
import { TrendChart } from "@/components/ui/trend-chart";
import { OCCASIONS } from "@/lib/activities/types";
import { STATE_LABELS } from "@/lib/assessments/messages";
import type { AssessmentState } from "@/lib/assessments/types";
import type { YearTally } from "@/lib/dashboard/types";
import { type StateTally, stateCounts } from "@/lib/figures/state-counts";
import type { ActivitySum, TargetSum, YearFigures } from "@/lib/figures/types";
import { figure } from "@/lib/targets/messages";

/** How many units stand in which state. */
export function StatePanel({ tally }: { tally: StateTally }) {
  const states = (Object.keys(STATE_LABELS) as AssessmentState[]).filter((state) => tally[state]);
  const all = states.reduce((sum, state) => sum + (tally[state] ?? 0), 0);
  return (
    <Panel title="Trạng thái các đơn vị" aside={<span>{all} đơn vị</span>} padded>
      <BarTable
        label="Trạng thái các đơn vị"
        columns={["Trạng thái", "Phần", "Số đơn vị"]}
        bars={states.map((state) => ({
          id: state,
          label: STATE_LABELS[state],
          value: tally[state] ?? 0,
          of: all,
          figure: `${tally[state]}/${all}`,
          tone: STATE_TONES[state],
        }))}
      />
    </Panel>
  );
}

/** Each target: what all units together have done of what they were given. */
export function TargetPanel({ targets, year }: { targets: readonly TargetSum[]; year: number }) {
  return (
    <Panel title={`Chỉ tiêu năm ${year}`} padded>
      {targets.length === 0 ? (
        <EmptyState title="Chưa giao chỉ tiêu nào" />
      ) : (
        <BarTable
          label={`Chỉ tiêu năm ${year}`}
          columns={["Chỉ tiêu", "Phần đã làm", "Đã làm"]}
          bars={targets.map(({ id, name, measure, value, done, units, met }) => ({
            id,
            label: name,
            note: `${met}/${units} đơn vị làm xong`,
            value: done,
            of: value,
            figure: `${figure(done)}/${figure(value)} ${measure}`,
            tone: done >= value ? "ok" : undefined,
          }))}
        />
      )}
    </Panel>
  );
}

const people = ({ participants }: ActivitySum) => participants.toLocaleString("vi-VN");

/** The units' activities of the calendar year by month. */
export function MonthPanel({ months, year }: { months: YearFigures["months"]; year: number }) {
  const all = months.reduce((sum, { activities }) => sum + activities, 0);
  const most = months.reduce(
    (at, { activities }, n) => (activities > (months[at]?.activities ?? 0) ? n : at),
    0,
  );
  const title = `Hoạt động theo tháng năm ${year}: ${all} hoạt động, nhiều nhất tháng ${most + 1} (${months[most]?.activities ?? 0}).`;
  return (
    <Panel title="Hoạt động theo tháng" aside={<span>{all} hoạt động</span>} padded>
      {all === 0 ? (
        <EmptyState title={`Chưa có hoạt động nào trong năm ${year}`} />
      ) : (
        <>
          <ColumnChart
            title={title}
            columns={months.map(({ activities }, at) => ({ label: `${at + 1}`, value: activities }))}
          />
          <FigureTable
            label="Hoạt động theo tháng"
            columns={["Tháng", "Hoạt động", "Lượt người"]}
            rows={months.map((sum, at) => [`Tháng ${at + 1}`, `${sum.activities}`, people(sum)])}
          />
        </>
      )}
    </Panel>
  );
}

/** The units' activities of the calendar year by what they were held for. */
export function OccasionPanel({ held, year }: { held: YearFigures["held"]; year: number }) {
  const occasions = OCCASIONS.flatMap(({ code, label }) => {
    const sum = held[code];
    return sum ? [{ code, label, sum }] : [];
  });
  return (
    <Panel title="Hoạt động theo dịp" padded>
      {occasions.length === 0 ? (
        <EmptyState title={`Chưa có hoạt động nào ghi dịp trong năm ${year}`} />
      ) : (
        <BarTable
          label="Hoạt động theo dịp"
          columns={["Dịp", "So với dịp nhiều nhất", "Hoạt động"]}
          bars={occasions.map(({ code, label, sum }) => ({
            id: code,
            label,
            note: sum.participants > 0 && `${people(sum)} lượt người`,
            value: sum.activities,
            figure: `${sum.activities}`,
          }))}
        />
      )}
    </Panel>
  );
}

/** Recognised of those that took part, over the years that were opened. */
export function TrendPanel({ years }: { years: readonly YearTally[] }) {
  const points = years.map(({ year, state, tally }) => {
    const { recognised, total } = stateCounts(tally);
    return { year, recognised, total, isOpen: state === "open" };
  });
  const words = points.map(({ year, recognised, total }) => `${year}: ${recognised}/${total}`).join(", ");
  return (
    <Panel title="Được công nhận qua các năm" padded>
      <TrendChart
        title={`Đơn vị được công nhận trên số tham gia. ${words}.`}
        points={points.map(({ year, recognised, total, isOpen }) => ({
          label: `${year}`,
          value: recognised,
          of: total,
          isOpen,
          note: isOpen ? "đang mở" : undefined,
        }))}
      />
      <FigureTable
        label="Được công nhận qua các năm"
        columns={["Năm", "Được công nhận", "Tham gia"]}
        rows={points.map(({ year, recognised, total }) => [`${year}`, `${recognised}`, `${total}`])}
      />
    </Panel>
  );
}
