import { LinkTabs } from "@/components/ui/link-tabs";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** The parts of a year's work, each with its list. */
const PLAN_TABS = [
  { href: "/plans/program", label: "Chương trình" },
  { href: "/plans/targets", label: "Chỉ tiêu" },
  { href: "/plans", label: "Hoạt động" },
  { href: "/plans/projects", label: "Công trình" },
  { href: "/plans/advice", label: "Tham mưu – phối hợp" },
  { href: "/plans/directives", label: "Văn bản" },
] as const;

type PlanTab = (typeof PLAN_TABS)[number]["href"];

/** What a branch keeps itself; the rest is its unit's. */
const OF_BRANCH: readonly PlanTab[] = ["/plans", "/plans/projects"];

export function PlanTabs({ place, current }: { place: CurrentPlace; current: PlanTab }) {
  const tabs = PLAN_TABS.filter(({ href }) => place.level !== "branch" || OF_BRANCH.includes(href));
  return (
    <LinkTabs
      label="Công việc của năm"
      tabs={tabs.map(({ href, label }) => ({
        href: placeHref(place, href),
        label,
        current: href === current,
      }))}
    />
  );
}
