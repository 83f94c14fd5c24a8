import { OrganisationNav } from "@/components/committees/organisation-nav";
import { PageHead } from "@/components/frame/page-head";
import { RatedUnits } from "@/components/organisation-ratings/rated-units";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { ratedUnits } from "@/lib/organisation-ratings/queries";
import { today } from "@/lib/platform/clock";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UnitsRatingsProps = { actor: Actor; place: CurrentPlace; year: number };

/** Where the ratings of all units stand. */
export async function UnitsRatings({ actor, place, year }: UnitsRatingsProps) {
  const units = await orStop(await ratedUnits(actor, place.org.id, year));
  const approved = units.filter(({ state }) => state === "approved").length;
  return (
    <>
      <PageHead
        title={`Xếp loại tổ chức, cán bộ năm ${year}`}
        note={`${place.unit.name} · ${approved}/${units.length} đơn vị đã xếp loại`}
        actions={<PrintButton />}
      />
      <OrganisationNav place={place} current="/organisation/ratings" />
      <Panel>
        {units.length > 0 ? (
          <RatedUnits
            units={units}
            today={await today()}
            hrefOf={({ code }) => placeHref(place, "/organisation/ratings", { unit: code })}
            yearHrefOf={({ code }) => placeHref(place, "/assessment", { unit: code, year })}
          />
        ) : (
          <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị ở trang Đơn vị.</EmptyState>
        )}
      </Panel>
    </>
  );
}
