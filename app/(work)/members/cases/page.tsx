import type { Metadata } from "next";
import { CaseTable } from "@/components/cases/case-table";
import { NilPanel } from "@/components/cases/nil-panel";
import { NoCases } from "@/components/cases/no-cases";
import { OpenFilter } from "@/components/cases/open-filter";
import { procedurePath } from "@/components/cases/procedure-paths";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { OpenProposals } from "@/components/proposals/open-proposals";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { countsProcedure } from "@/lib/access/restricted";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear, readableProcedures } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { type CaseLine, NIL_SUBJECTS, type NilSubject, PROCEDURES } from "@/lib/cases/types";
import { today } from "@/lib/platform/clock";
import { openProposalsAt } from "@/lib/proposals/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Thủ tục đoàn viên" };

/** Where each case of the unit's year stands and what comes next, over all procedures. */
export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const { year, periodKind: kind, period } = place;
  const filter = caseFilterSchema.parse(params);
  const readable = readableProcedures(actor, at);
  const [{ items, isCut }, branches, nil, proposed] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, NIL_SUBJECTS) : null,
    at.unitId ? openProposalsAt(actor, { ...at, unitId: at.unitId }) : 0,
  ]);
  const isFiltered = Object.values(filter).some(Boolean);
  // Who may not read a procedure sees the signed word, not that nothing is there.
  const here = { ...at, unitId: at.unitId ?? "" };
  const seen: NilSubject[] = [
    ...readable,
    "committee",
    ...(can.readOrganisationDiscipline(actor, here).allowed ? (["organisation_discipline"] as const) : []),
  ];
  const silent = nil?.silent.filter((procedure) => seen.includes(procedure)) ?? [];
  return (
    <>
      <PageHead
        title={`Thủ tục đoàn viên ${period.label}`}
        note={
          <YearNote place={place} path="/members/cases" kind={kind}>
            {noteOf(items, isCut)}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/cases" />
      <LinkTabs
        label="Các thủ tục"
        tabs={PROCEDURES.filter(
          (procedure) => readable.includes(procedure) || countsProcedure(actor, procedure, at.orgId),
        ).map((procedure) => ({
          href: placeHref(place, procedurePath(procedure)),
          label: PROCEDURE_LABELS[procedure],
        }))}
      />
      {proposed > 0 && <OpenProposals count={proposed} href={placeHref(place, "/members/proposals")} />}
      <FilterBar kept={place.query} clearHref={isFiltered ? placeHref(place, "/members/cases") : undefined}>
        <FilterSelect
          name="procedure"
          label="Thủ tục"
          value={filter.procedure}
          all="Mọi thủ tục"
          options={readable.map((value) => ({ value, label: PROCEDURE_LABELS[value] }))}
        />
        <OpenFilter value={filter.open} />
        {branches.length > 1 && (
          <FilterSelect
            name="branch"
            label="Chi đoàn"
            value={filter.branch}
            all="Mọi chi đoàn"
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FilterBar>
      <Panel>
        {items.length > 0 ? (
          <CaseTable
            cases={items}
            showProcedure
            today={day}
            hrefOf={({ procedure, id }) => placeHref(place, `${procedurePath(procedure)}/${id}`)}
          />
        ) : (
          <NoCases isFiltered={isFiltered} period={period.label}>
            Mở từng thủ tục ở trên để ghi hồ sơ.
          </NoCases>
        )}
      </Panel>
      {at.unitId && !at.branchId && nil && (
        <NilPanel
          unitId={at.unitId}
          nil={{ ...nil, silent }}
          maySign={can.signNil(actor, { orgId: at.orgId, unitId: at.unitId }).allowed}
        />
      )}
    </>
  );
}

function noteOf(cases: CaseLine[], isCut: boolean): string {
  if (isCut) return `Hơn ${cases.length} hồ sơ, lọc bớt để xem hết`;
  const open = cases.filter(({ closedOn }) => closedOn === null).length;
  return `${cases.length} hồ sơ, ${open} đang làm`;
}
