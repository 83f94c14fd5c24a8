import type { Metadata } from "next";
import { CriteriaDocument } from "@/components/criteria/criteria-document";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { criteriaSet, criteriaSets } from "@/lib/criteria/queries";
import { setOfYear } from "@/lib/criteria/set-of-year";
import { today } from "@/lib/platform/clock";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { notFound } from "@/lib/platform/result";
import { type SearchParams, structurePlace } from "@/lib/units/current";

export const metadata: Metadata = { title: "Tiêu chí" };

export default async function CriteriaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const { org } = await orStop(await structurePlace(actor, params));
  if (!org) return <NoSets />;
  const sets = await orStop(await criteriaSets(actor, org.id));
  const year = Number(params.year) || yearOf(await today());
  const named =
    params.set === undefined ? setOfYear(sets, year) : sets.find((set) => set.code === params.set);
  if (!named) return sets.length === 0 ? <NoSets /> : orStop<never>(notFound());
  const set = await orStop(await criteriaSet(actor, org.id, named.id));
  return (
    <>
      <PageHead
        title={set.title}
        note={`Theo Hướng dẫn số ${set.guidelineNumber} ngày ${formatDate(set.guidelineIssuedOn)} của ${set.guidelineIssuer}.`}
        actions={<PrintButton>In bộ tiêu chí</PrintButton>}
      />
      <LinkTabs
        label="Các bộ tiêu chí"
        tabs={sets.map(({ id, code, fromYear, toYear }) => ({
          href: setHref(params, code),
          label: `${fromYear} – ${toYear}`,
          current: id === set.id,
        }))}
      />
      <CriteriaDocument groups={set.groups} />
    </>
  );
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
