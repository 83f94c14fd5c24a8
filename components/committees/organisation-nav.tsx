import { LinkTabs } from "@/components/ui/link-tabs";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

const TABS = [
  { href: "/organisation", label: "Đại hội, Ban Chấp hành" },
  { href: "/organisation/ratings", label: "Xếp loại tổ chức, cán bộ" },
  { href: "/units", label: "Đơn vị" },
] as const;

type OrganisationNavProps = { place: CurrentPlace; current: (typeof TABS)[number]["href"] };

/** A branch's secretary finds the own committee alone. */
export function OrganisationNav({ place, current }: OrganisationNavProps) {
  if (place.level === "branch") return null;
  return (
    <LinkTabs
      label="Công tác tổ chức"
      tabs={TABS.map(({ href, label }) => ({
        href: placeHref(place, href),
        label,
        current: href === current,
      }))}
    />
  );
}
