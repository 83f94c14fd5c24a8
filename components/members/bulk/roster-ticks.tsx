import type { ReactNode } from "react";
import type { RosterRights } from "@/components/members/roster-actions";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { type RosterAddress, rosterHref } from "@/lib/members/roster/address";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { TickPage } from "./tick-page";

type RosterTicksProps = {
  place: CurrentPlace;
  address: RosterAddress;
  /** Of all whom the filter leaves, in words. */
  count: string;
  may: RosterRights;
  children: ReactNode;
};

/** A plain form around the rows: those ticked, or all of the filter, go to the page where many are changed. */
export function RosterTicks({ place, address, count, may, children }: RosterTicksProps) {
  if (!may.edit || place.unit.kind === "upper_org") return children;
  return (
    <form action="/members/bulk">
      {Object.entries(place.query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="button-row tick-bar">
        <TickPage />
        <Button type="submit" small>
          Việc với người đã chọn
        </Button>
        <ButtonLink href={rosterHref(place, address, "/members/bulk", { all: 1 })} small>
          {`Cả ${count}`}
        </ButtonLink>
        <ButtonLink href={placeHref(place, "/members/bulk")} small variant="quiet">
          Các lần đổi trước
        </ButtonLink>
      </div>
    </form>
  );
}
