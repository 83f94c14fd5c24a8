import { LinkTabs } from "@/components/ui/link-tabs";
import { placeHref } from "@/lib/units/current";

type StructureTabsProps = { place: { query: Record<string, string> }; current: "/units" | "/accounts" };

/** Units and accounts belong together: who runs the one runs the other. */
export function StructureTabs({ place, current }: StructureTabsProps) {
  const tabs = [
    { path: "/units", label: "Đơn vị" },
    { path: "/accounts", label: "Tài khoản" },
  ];
  return (
    <LinkTabs
      label="Đơn vị và tài khoản"
      tabs={tabs.map(({ path, label }) => ({
        href: placeHref(place, path),
        label,
        current: path === current,
      }))}
    />
  );
}
