import { LinkTabs } from "@/components/ui/link-tabs";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** The parts of "Kế hoạch", in their order. */
const TABS = [
  { path: "/plans/program", label: "Chương trình" },
  { path: "/plans/targets", label: "Chỉ tiêu" },
  { path: "/plans", label: "Hoạt động" },
] as const;

type PlanTabsProps = { place: CurrentPlace; current: (typeof TABS)[number]["path"] };

/** A branch has only its activities: there is nothing to choose. */
export function PlanTabs({ place, current }: PlanTabsProps) {
  if (place.level === "branch") return null;
  return (
    <LinkTabs
      label="Kế hoạch"
      tabs={TABS.map(({ path, label }) => ({
        href: placeHref(place, path),
        label,
        current: path === current,
      }))}
    />
  );
}
