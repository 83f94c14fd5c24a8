"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { forgetWordsOfOthers } from "@/components/ui/kept-words";
import type { Theme } from "@/components/ui/theme";
import { spotOf, spotQuery } from "@/lib/units/place/rules";
import type { Spot } from "@/lib/units/place/types";
import { Frame } from "./frame";
import type { YearLink } from "./place";
import { creationOf, markCurrent, railOf } from "./places";
import { RefusedPage } from "./refused-page";
import { SignOut } from "./sign-out";
import { usePlaceCounts } from "./use-place-counts";

type WorkFrameProps = {
  spots: Spot[];
  home: string;
  isAdmin: boolean;
  account: string;
  personName: string;
  /** The year shown where the address names none, by organisation. */
  defaultYears: Record<string, number | null>;
  theme: Theme;
  remarks: string[];
  children: ReactNode;
};

/** The frame of the organisation, unit and year that the address names; it follows moves between pages. */
export function WorkFrame({
  spots,
  home,
  isAdmin,
  account,
  defaultYears,
  children,
  ...rest
}: WorkFrameProps) {
  const path = usePathname();
  const params = useSearchParams();
  useEffect(() => {
    // On a phone the rail is a sheet: it has led where it was asked to.
    if (path) document.getElementById("rail")?.hidePopover();
  }, [path]);
  useEffect(() => forgetWordsOfOthers(account), [account]);
  const spot = spotOf(spots, { org: params.get("org") ?? undefined, unit: params.get("unit") ?? undefined });
  const year = params.get("year");
  const query = new URLSearchParams(spot ? spotQuery(spots, spot, year === null ? null : Number(year)) : {});
  const at = (href: string) => (query.size > 0 ? `${href}?${query}` : href);
  const create = spot && creationOf(spot);
  const { places, roleLabel } = railOf(spot, isAdmin);
  const isCounted = spot !== null && spot !== undefined && spot.level !== "system";
  const { counts, unread } = usePlaceCounts(isCounted ? query.toString() : null, `${path}?${params}`);
  return (
    <Frame
      {...rest}
      home={at(home)}
      unitName={spot ? (spot.branch ?? spot.unit).name : "Ba chủ động"}
      roleLabel={roleLabel}
      unitsHref={spots.length > 1 ? "/account" : undefined}
      years={spot && spot.level !== "system" ? yearLinks(spot, defaultYears, year, path, params) : []}
      places={markCurrent(places, path).map((place) => ({
        ...place,
        count: counts[place.href],
        unread: place.href === "/dashboard" ? unread : 0,
        href: at(place.href),
      }))}
      create={create ? { ...create, href: at(create.href) } : undefined}
      accountHref="/account"
      signOut={<SignOut />}
    >
      <RefusedPage at={`${path}?${params}`}>{children}</RefusedPage>
    </Frame>
  );
}

/** The same page in another year, unless it is the page of one thing. */
function yearLinks(
  { org }: Spot,
  defaultYears: Record<string, number | null>,
  named: string | null,
  path: string,
  params: URLSearchParams,
): YearLink[] {
  const shown = named ?? String(defaultYears[org.id] ?? "");
  const page = `/${path.split("/")[1] ?? ""}`;
  return org.years.toReversed().map((year) => {
    const query = new URLSearchParams({ year: String(year) });
    for (const name of ["org", "unit"]) {
      const value = params.get(name);
      if (value) query.set(name, value);
    }
    return { year, href: `${page}?${query}`, current: String(year) === shown };
  });
}
