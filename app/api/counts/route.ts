import { api } from "@/lib/access/api";
import { placeCounts } from "@/lib/dashboard/place-counts";
import { currentPlace } from "@/lib/units/current";

/** The figures beside the places of the rail: asked for after the page, so that no page waits for them. */
export const GET = api("GET /api/counts", async ({ actor, url }) => {
  const place = await currentPlace(actor, Object.fromEntries(url.searchParams));
  if (!place.ok) return place;
  const { org, unit, branch, year } = place.value;
  return placeCounts(actor, {
    orgId: org.id,
    unitId: unit.id,
    branchId: branch?.id ?? null,
    isUpper: unit.kind === "upper_org",
    year,
  });
});
