import { LinkTabs } from "@/components/ui/link-tabs";
import { matches, type WorkFilter, type WorkLine } from "@/lib/assessments/appraisal/work";

const VIEWS: { view: WorkFilter | null; label: string }[] = [
  { view: null, label: "Tất cả" },
  { view: "staff", label: "Chờ thẩm định" },
  { view: "unit", label: "Chờ đơn vị" },
  { view: "committee", label: "Chờ Ban Thường vụ" },
  { view: "unregistered", label: "Chưa đăng ký" },
  { view: "late", label: "Quá hạn" },
  { view: "nobody", label: "Đã xong" },
];

type WorkViewsProps = {
  lines: readonly WorkLine[];
  current: WorkFilter | null;
  hrefOf: (view: WorkFilter | null) => string;
};

export function WorkViews({ lines, current, hrefOf }: WorkViewsProps) {
  const tabs = VIEWS.map(({ view, label }) => ({
    href: hrefOf(view),
    label,
    count: lines.filter((line) => matches(line, view)).length,
    current: view === current,
  }));
  return <LinkTabs label="Lọc theo việc" tabs={tabs} />;
}
