import type { ReactNode } from "react";
import { PageHead } from "@/components/frame/page-head";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { isLate } from "@/lib/cases/lateness";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { NilYear } from "@/lib/cases/nil/queries";
import type { CaseList } from "@/lib/cases/queries";
import type { CaseFilter } from "@/lib/cases/schema";
import type { Procedure } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { Proposal } from "@/lib/proposals/types";
import { placeHref } from "@/lib/units/current";
import type { OwnYearPlace } from "@/lib/units/own-year-place";
import type { RecordsAt } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import { CaseTable } from "./case-table";
import { NilPanel } from "./nil-panel";
import { NoCases } from "./no-cases";
import { OpenFilter } from "./open-filter";
import { procedurePath } from "./procedure-paths";

type ProcedureListProps = {
  procedure: Procedure;
  /** On the button that opens one, and what a year without any says. */
  opens: string;
  hint: string;
  /** Where a result is recorded, where it is not below the list's own address. */
  recordPath?: string;
  /** The year's figures, over the list. */
  figures?: ReactNode;
  /** Another way on from the list, beside those that record and open. */
  more?: ReactNode;
  /** What of it the national software must hear, under the list. */
  software?: ReactNode;
  place: OwnYearPlace;
  at: RecordsAt;
  today: PlainDate;
  list: CaseList;
  filter: CaseFilter;
  branches: UnitRef[];
  /** Of a unit, its word that there was none. */
  nil: NilYear | null;
  /** What imported sheets propose to record here. */
  proposed?: Proposal[];
  may: { open: boolean; sign: boolean };
};

/** One procedure's cases of a year: who, where each stands, what comes next; or the word that there was none. */
export function ProcedureList(props: ProcedureListProps) {
  const { procedure, opens, hint, figures, place, at, today, list, filter, branches } = props;
  const { software, more, nil, proposed = [], may } = props;
  const { period, periodKind: kind } = place;
  const path = procedurePath(procedure);
  const { recordPath = `${path}/record` } = props;
  const isFiltered = Boolean(filter.open ?? filter.branch);
  return (
    <>
      <PageHead
        title={`${PROCEDURE_LABELS[procedure]} ${period.label}`}
        note={
          <YearNote place={place} path={path} kind={kind}>
            {noteOf(list, today)}
          </YearNote>
        }
        crumbs={[
          { href: placeHref(place, "/members/cases"), label: "Thủ tục đoàn viên" },
          { label: PROCEDURE_LABELS[procedure] },
        ]}
        actions={
          <>
            <PrintButton />
            {may.open && (
              <>
                {more}
                <ButtonLink href={placeHref(place, recordPath)}>Ghi kết quả</ButtonLink>
                <ButtonLink variant="primary" icon="plus" href={placeHref(place, `${path}/new`)}>
                  {opens}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {figures}
      <ProposedPanel place={place} proposals={proposed} />
      <FilterBar kept={place.query} clearHref={isFiltered ? placeHref(place, path) : undefined}>
        <OpenFilter value={filter.open} />
        {!at.branchId && branches.length > 0 && (
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
        {list.items.length > 0 ? (
          <CaseTable
            cases={list.items}
            showProcedure={false}
            today={today}
            hrefOf={({ id }) => placeHref(place, `${path}/${id}`)}
          />
        ) : (
          <NoCases isFiltered={isFiltered} period={period.label}>
            {hint}
          </NoCases>
        )}
      </Panel>
      {software}
      {at.unitId && !at.branchId && nil && <NilPanel unitId={at.unitId} nil={nil} maySign={may.sign} />}
    </>
  );
}

function noteOf({ items, isCut }: CaseList, today: PlainDate): string {
  if (isCut) return `Hơn ${items.length} hồ sơ, lọc bớt để xem hết`;
  const open = items.filter(({ closedOn }) => closedOn === null).length;
  const late = items.filter((line) => isLate(line, today)).length;
  return [`${items.length} hồ sơ`, `${open} đang làm`, late > 0 && `${late} quá hạn`]
    .filter(Boolean)
    .join(" · ");
}
