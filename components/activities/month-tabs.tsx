import { LinkTabs } from "@/components/ui/link-tabs";
import type { MonthCount } from "@/lib/activities/queries";

type MonthTabsProps = {
  months: MonthCount[];
  current: string | undefined;
  hrefOf: (month: string | null) => string;
};

/** The whole year, then each month that has any activity or is looked at. */
export function MonthTabs({ months, current, hrefOf }: MonthTabsProps) {
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  if (current && !counts.has(current)) counts.set(current, 0);
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const tabs = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return (
    <div className="month-tabs">
      <LinkTabs
        label="Tháng"
        tabs={[
          { href: hrefOf(null), label: "Cả năm", count: total, current: !current },
          ...tabs.map(([month, count]) => ({
            href: hrefOf(month),
            label: `Tháng ${Number(month)}`,
            count,
            current: month === current,
          })),
        ]}
      />
    </div>
  );
}
