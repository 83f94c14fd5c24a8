import type { Metadata } from "next";
import { NilPanel } from "@/components/cases/nil-panel";
import { SoftwarePanel } from "@/components/cases/software-panel";
import { PageHead } from "@/components/frame/page-head";
import { AgedList } from "@/components/graduations/aged-list";
import { GraduationFiles } from "@/components/graduations/graduation-files";
import { MemberTabs } from "@/components/members/member-tabs";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { agedNote } from "@/lib/graduations/age-note";
import { agedList } from "@/lib/graduations/queries";
import { isOverAge } from "@/lib/graduations/rules";
import { periodSchema } from "@/lib/graduations/schema";
import { today } from "@/lib/platform/clock";
import { openProposalsOn } from "@/lib/proposals/queries";
import { recordedHere } from "@/lib/software-lists/on-paper";
import { endedHere } from "@/lib/software-lists/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Trưởng thành Đoàn" };

/** Who turned 30 or will by a chosen day, what each wishes, and how far the procedure is. */
export default async function GraduationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const { orgId, unitId } = at;
  const now = await today();
  const { year, periodKind: kind, period } = place;
  const { from, to = period.to } = periodSchema.parse(params);
  const [{ people, isCut }, cases, nil, proposed, ended, recorded] = await Promise.all([
    agedList(actor, at, to, { from, since: period.from }).then(orStop),
    casesOfYear(actor, { ...at, year, kind }, { procedure: "graduation" }).then(orStop),
    unitId ? nilYear(actor, { orgId, unitId, year }, ["graduation"]) : null,
    openProposalsOn(actor, "graduation", at),
    unitId ? endedHere(actor, { ...at, unitId }, "graduation", period) : [],
    unitId ? recordedHere(actor, { ...at, unitId }, "graduation", period) : [],
  ]);
  const mayKeep = unitId !== null && can.keepCase(actor, { ...at, unitId }).allowed;
  const maySign = unitId !== null && can.signNil(actor, { orgId, unitId }).allowed;
  const named = { unit: place.branch?.code ?? place.unit.code, org: place.org.code };
  return (
    <>
      <PageHead
        title={`Trưởng thành Đoàn ${period.label}`}
        note={
          <YearNote place={place} path="/members/graduations" kind={kind}>
            {agedNote(people, isCut, { from, to })}
          </YearNote>
        }
        crumbs={[
          { href: placeHref(place, "/members/cases"), label: "Thủ tục" },
          { label: "Trưởng thành Đoàn" },
        ]}
        actions={
          <>
            <PrintButton />
            {mayKeep && (
              <ButtonLink href={placeHref(place, "/members/graduations/record")}>Ghi kết quả</ButtonLink>
            )}
          </>
        }
      />
      <MemberTabs place={place} current="/members/cases" />
      <ProposedPanel place={place} proposals={proposed} />
      <FilterBar
        kept={place.query}
        clearHref={params.from || params.to ? placeHref(place, "/members/graduations") : undefined}
      >
        <DateField name="from" label="Đủ 30 tuổi từ ngày" optional day={from} />
        <DateField name="to" label="Đủ 30 tuổi tính đến ngày" day={to} />
      </FilterBar>
      <AgedList
        key={JSON.stringify(people.map(({ graduation }) => graduation))}
        people={people.map((person) => ({ ...person, isOver: isOverAge(person.birthDate, to) }))}
        unitId={mayKeep ? unitId : null}
        day={now}
        query={placeHref(place, "")}
      />
      {unitId && cases.items.some(({ state }) => state === "graduated") && (
        <GraduationFiles {...named} year={year} period={period.label} />
      )}
      {unitId && (
        <SoftwarePanel
          mayKeep={mayKeep}
          cases={ended}
          recorded={recorded}
          list="graduation"
          at={{ ...at, unitId }}
          place={named}
        />
      )}
      {unitId && !at.branchId && nil && <NilPanel unitId={unitId} nil={nil} maySign={maySign} />}
    </>
  );
}
