import { LinkTabs } from "@/components/ui/link-tabs";
import type { OrganisationRef } from "@/lib/units/place/types";

/** For whoever reaches several organisations: the same page of another one. */
export function OrganisationTabs({
  path,
  org,
  all,
}: {
  path: string;
  org: OrganisationRef;
  all: OrganisationRef[];
}) {
  if (all.length < 2) return null;
  const tabs = all.map(({ id, code, name }) => ({
    href: `${path}?org=${code}`,
    label: name,
    current: id === org.id,
  }));
  return <LinkTabs label="Tổ chức" tabs={tabs} />;
}
