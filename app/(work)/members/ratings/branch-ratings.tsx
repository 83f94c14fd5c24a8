import { DueStep } from "@/components/cases/due-step";
import { FeeHint } from "@/components/fees/fee-hint";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { RecordPapers } from "@/components/proofs/record-papers";
import { RestrictedPaperField } from "@/components/proofs/restricted-paper-field";
import { BranchYearFields, placeOf } from "@/components/ratings/branch-year-fields";
import { CapWarning } from "@/components/ratings/cap-warning";
import { RatedElsewhere } from "@/components/ratings/rated-elsewhere";
import { RatingGrid } from "@/components/ratings/rating-grid";
import { RatingSoftware } from "@/components/ratings/rating-software";
import { RatingTable } from "@/components/ratings/rating-table";
import { SheetStanding } from "@/components/ratings/sheet-standing";
import { SheetSteps } from "@/components/ratings/sheet-steps";
import { UndoSave } from "@/components/ratings/undo-save";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { feesBehind } from "@/lib/fees/queries";
import { today } from "@/lib/platform/clock";
import { makeDate } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { undoLastSaveAction } from "@/lib/ratings/actions";
import { STEP_WORDS } from "@/lib/ratings/messages";
import { boardWithSave } from "@/lib/ratings/queries";
import { countChoices } from "@/lib/ratings/rules";
import type { RatingBoard } from "@/lib/ratings/types";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type BranchRatingsProps = {
  actor: Actor;
  place: CalendarPlace;
  at: { unit: string; branch: string | null; year: number };
  /** Members chosen in the roster: they stand first. */
  chosen: readonly string[];
};

/** One branch's grid: to be filled while it is a draft, to be read afterwards. */
export async function BranchRatings({ actor, place, at, chosen }: BranchRatingsProps) {
  const found = await orStop(await boardWithSave(actor, at));
  const board = chosenFirst(found.board, chosen);
  const { rows, elsewhere, sheet, rule, open, seesReasons, may, branch, unit } = board;
  const part = { unit: unit.code, org: place.org.code, branch: branch?.id };
  const mayBring = can.readRestricted(actor, {
    orgId: place.org.id,
    unitId: unit.id,
    branchId: branch?.id ?? null,
  }).allowed;
  const address = place.branch ? {} : { branch: at.branch };
  const isOpen = (sheet?.state ?? "draft") === "draft";
  const counts = countChoices(rows.map(({ choice }) => choice));
  return (
    <>
      <PageHead
        title={`Nhận xét, xếp loại ${board.periodLabel}`}
        note={
          <YearNote place={place} path="/members/ratings" more={address} kind={board.periodKind}>
            {`${[branch?.name, unit.name].filter(Boolean).join(" · ")} · ${rows.length} đoàn viên`}
            {open && (
              <>
                {" · "}
                <DueStep words={STEP_WORDS[open.step]} dueOn={open.dueOn} today={await today()} />
              </>
            )}
          </YearNote>
        }
        crumbs={[
          { href: placeHref(place, "/members/ratings"), label: "Xếp loại" },
          { label: (branch ?? unit).name },
        ]}
        actions={
          <>
            {sheet?.meeting && (
              <ButtonLink
                small
                icon="printer"
                href={placeHref(place, `/members/ratings/minutes/${sheet.id}`)}
              >
                Biên bản họp
              </ButtonLink>
            )}
            <SheetSteps
              board={board}
              papers={seesReasons && <RestrictedPaperField place={part} mayBring={mayBring} of="sheet" />}
            />
          </>
        }
      />
      <MemberTabs place={place} current="/members/ratings" />
      <SheetStanding sheet={sheet} counts={counts} />
      {sheet && isOpen && may.keep && (
        <UndoSave
          action={undoLastSaveAction}
          at={<BranchYearFields at={{ unit, branch, year: board.year }} />}
          version={sheet.version}
          save={found.save}
          noun="người"
        />
      )}
      <RatedElsewhere people={elsewhere} />
      {may.keep && <FeeHint line={await feesBehind(actor, at)} />}
      {!(isOpen && may.keep) && (
        <CapWarning
          counts={counts}
          rule={rule}
          next={sheet?.state === "proposed" ? "Ban Chấp hành xem lại trước khi duyệt." : undefined}
        />
      )}
      <Panel padded={rows.length > 0 && isOpen && may.keep}>
        {rows.length === 0 ? (
          <EmptyState title="Chi đoàn chưa có đoàn viên nào">
            Thêm hoặc nhập danh sách đoàn viên, rồi nhận xét, xếp loại ở đây.
          </EmptyState>
        ) : isOpen && may.keep ? (
          <RatingGrid key={placeOf(board)} board={board} account={actor.userId ?? ""} />
        ) : (
          <RatingTable rows={rows} />
        )}
      </Panel>
      {sheet && seesReasons && (
        <RecordPapers
          bearer={{ kind: "rating_sheet", id: sheet.id }}
          place={place}
          unit={unit}
          evidence={await papersOf(actor, { kind: "rating_sheet", orgId: place.org.id, id: sheet.id })}
          day={sheet.approvedOn ?? sheet.meeting?.heldOn ?? makeDate(place.year, 12, 31)}
          mayKeep={may.keep}
        />
      )}
      <RatingSoftware board={board} />
    </>
  );
}

function chosenFirst(board: RatingBoard, chosen: readonly string[]): RatingBoard {
  const isChosen = ({ memberId }: RatingBoard["rows"][number]) => chosen.includes(memberId);
  return { ...board, rows: [...board.rows.filter(isChosen), ...board.rows.filter((row) => !isChosen(row))] };
}
