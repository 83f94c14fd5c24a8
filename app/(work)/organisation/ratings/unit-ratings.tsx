import { DueStep } from "@/components/cases/due-step";
import { OrganisationNav } from "@/components/committees/organisation-nav";
import { PageHead } from "@/components/frame/page-head";
import { RatedGrid } from "@/components/organisation-ratings/rated-grid";
import { RatedSteps } from "@/components/organisation-ratings/rated-steps";
import { RatedTable } from "@/components/organisation-ratings/rated-table";
import { SheetFields } from "@/components/organisation-ratings/sheet-fields";
import { PaperField } from "@/components/proofs/paper-field";
import { RecordPapers } from "@/components/proofs/record-papers";
import { UndoSave } from "@/components/ratings/undo-save";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { undoRatedSaveAction } from "@/lib/organisation-ratings/actions";
import { boardWithSave } from "@/lib/organisation-ratings/last-save/queries";
import { LEVEL_LABELS, NEXT_OF_OPEN, RATED_LINE, SHEET_WORDS } from "@/lib/organisation-ratings/messages";
import { editable } from "@/lib/organisation-ratings/rules";
import { type RatedSheet, SHEET_LEVELS, type SheetLevel } from "@/lib/organisation-ratings/types";
import { today } from "@/lib/platform/clock";
import { formatDate, makeDate } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UnitRatingsProps = { actor: Actor; place: CurrentPlace; year: number; level: SheetLevel };

/** One sheet of a unit: to be filled by who keeps or decides it, else to be read. */
export async function UnitRatings({ actor, place, year, level }: UnitRatingsProps) {
  const { board, save } = await orStop(await boardWithSave(actor, { unit: place.unit.id, level, year }));
  const { sheet, rows, dueOn, periodLabel } = board;
  const may = editable(sheet?.state ?? "draft", board.may);
  const isOpen = may.own || may.decided;
  const part = { unit: board.unit.code, org: place.org.code, branch: null };
  const yearHref = placeHref(place, "/assessment", { year });
  return (
    <>
      <PageHead
        title={`Xếp loại tổ chức, cán bộ ${periodLabel}`}
        note={
          <>
            {place.unit.name}
            {dueOn && rows.length > 0 && (
              <>
                {" · "}
                <DueStep words={NEXT_OF_OPEN} dueOn={dueOn} today={await today()} />
              </>
            )}
          </>
        }
        actions={
          <>
            {sheet && (
              <ButtonLink
                small
                icon="printer"
                href={placeHref(place, `/organisation/ratings/paper/${sheet.id}`)}
              >
                Quyết định, danh sách
              </ButtonLink>
            )}
            <RatedSteps board={board} papers={board.may.keep && <PaperField place={part} of="sheet" />} />
          </>
        }
      />
      <OrganisationNav place={place} current="/organisation/ratings" />
      {place.unit.kind === "base_union" && (
        <LinkTabs
          label="Bản xếp loại"
          tabs={SHEET_LEVELS.toReversed().map((each) => ({
            href: placeHref(place, "/organisation/ratings", { level: each }),
            label: LEVEL_LABELS[each],
            current: each === level,
          }))}
        />
      )}
      {sheet && (
        <Notice kind={sheet.state === "approved" ? "success" : "info"} title={SHEET_WORDS[sheet.state]}>
          {standingWords(sheet)}
        </Notice>
      )}
      {sheet && isOpen && (
        <UndoSave
          action={undoRatedSaveAction}
          at={<SheetFields at={board} />}
          version={sheet.version}
          save={save}
          {...RATED_LINE}
        />
      )}
      <Panel padded={isOpen && rows.length > 0}>
        {rows.length === 0 ? (
          <EmptyState title="Đơn vị chưa có chi đoàn nào">
            Thêm chi đoàn ở trang Đơn vị, rồi xếp loại ở đây.
          </EmptyState>
        ) : isOpen ? (
          <RatedGrid
            key={`${board.unit.id} ${level} ${year}`}
            board={board}
            may={may}
            yearHref={yearHref}
            account={actor.userId ?? ""}
          />
        ) : (
          <RatedTable rows={rows} yearHref={yearHref} />
        )}
      </Panel>
      {sheet && (
        <RecordPapers
          bearer={{ kind: "organisation_rating_sheet", id: sheet.id }}
          place={place}
          unit={board.unit}
          evidence={
            await papersOf(actor, {
              kind: "organisation_rating_sheet",
              orgId: place.org.id,
              id: sheet.id,
            })
          }
          day={sheet.approvedOn ?? sheet.heldOn ?? makeDate(year, 12, 31)}
          mayKeep={board.may.keep}
        />
      )}
    </>
  );
}

function standingWords({
  state,
  minutesNumber,
  heldOn,
  approvalNumber,
  approvedOn,
  approvedBy,
  reopenReason,
}: RatedSheet): string {
  const held = heldOn && `Họp ngày ${formatDate(heldOn)}, biên bản ${minutesNumber}.`;
  const approved =
    approvedOn && `Duyệt ngày ${formatDate(approvedOn)}, văn bản ${approvalNumber}; ${approvedBy} ghi.`;
  const reopened = state === "draft" && reopenReason ? `Mở lại vì: ${reopenReason}` : null;
  return [held, approved, reopened].filter(Boolean).join(" ");
}
