import { LinkTabs } from "@/components/ui/link-tabs";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type RewardTabsProps = { place: CurrentPlace; current: "given" | "proposed"; open?: number };

/** What was given, and what is proposed; `open`: how many proposals are under way, where that is known. */
export function RewardTabs({ place, current, open }: RewardTabsProps) {
  return (
    <LinkTabs
      label="Khen thưởng"
      tabs={[
        { href: placeHref(place, "/members/rewards"), label: "Đã khen", current: current === "given" },
        {
          href: placeHref(place, "/members/rewards/proposals"),
          label: "Đề nghị",
          ...(open === undefined ? {} : { count: open }),
          current: current === "proposed",
        },
      ]}
    />
  );
}
