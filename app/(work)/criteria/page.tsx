import type { Metadata } from "next";
import { CriteriaDocument } from "@/components/criteria/criteria-document";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { criteriaSet, criteriaSets } from "@/lib/criteria/queries";
import { nameOfSet, setOfYear } from "@/lib/criteria/set-of-year";
import type { CriteriaSetRow } from "@/lib/criteria/types";
import { cycleOfYear } from "@/lib/cycles/queries";
import { today } from "@/lib/platform/clock";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { notFound } from "@/lib/platform/result";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tiêu chí" };

export default async function CriteriaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await structurePlace(actor, params));
  const { org } = place;
  if (!org) return <NoSets />;
  const sets = await orStop(await criteriaSets(actor, org.id));
  const year = Number(params.year) || yearOf(await today());
  const named =
    params.set === undefined
      ? await setInUse(actor, org.id, sets, year)
      : sets.find((set) => nameOfSet(set) === params.set);
  if (!named) return sets.length === 0 ? <NoSets /> : orStop<never>(notFound());
  const set = await orStop(await criteriaSet(actor, org.id, named.id));
  return (
    <>
      <PageHead
        title={set.title}
        note={`Theo Hướng dẫn số ${set.guidelineNumber} ngày ${formatDate(set.guidelineIssuedOn)} của ${set.guidelineIssuer}.${set.basis && ` Mức riêng theo ${set.basis}.`}`}
        actions={
          <>
            {can.draftCriteria(actor, org.id).allowed && (
              <ButtonLink href={placeHref(place, "/criteria/draft", { set: set.code })}>
                Soạn bản mới
              </ButtonLink>
            )}
            <PrintButton>In bộ tiêu chí</PrintButton>
          </>
        }
      />
      <LinkTabs
        label="Các bộ tiêu chí"
        tabs={sets.map((each) => ({
          href: setHref(params, nameOfSet(each)),
          label: `${each.fromYear} – ${each.toYear}${each.version > 1 ? `, bản ${each.version}` : ""}`,
          current: each.id === set.id,
        }))}
      />
      <CriteriaDocument groups={set.groups} />
    </>
  );
}

/** A year that is open is judged by its own version; another would take the newest of its phase. */
async function setInUse(
  actor: Actor,
  orgId: string,
  sets: readonly CriteriaSetRow[],
  year: number,
): Promise<CriteriaSetRow | undefined> {
  const cycle = await cycleOfYear(actor, orgId, year);
  return (cycle.ok && sets.find(({ id }) => id === cycle.value.setId)) || setOfYear(sets, year);
}

/** The same page with another set, in the same organisation, unit and year. */
function setHref(params: SearchParams, set: string): string {
  const query = new URLSearchParams();
  for (const name of ["org", "unit", "year"]) {
    const value = params[name];
    if (typeof value === "string") query.set(name, value);
  }
  query.set("set", set);
  return `/criteria?${query}`;
}

function NoSets() {
  return (
    <>
      <PageHead title="Tiêu chí" />
      <EmptyState title="Chưa có bộ tiêu chí nào">
        Bộ tiêu chí có sẵn ngay khi tổ chức cấp trên được lập.
      </EmptyState>
    </>
  );
}
