import { Fragment } from "react";
import { DueStep } from "@/components/cases/due-step";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { PaperField } from "@/components/proofs/paper-field";
import { RecordPapers } from "@/components/proofs/record-papers";
import { placeOf } from "@/components/ratings/branch-year-fields";
import { MarksGrid } from "@/components/training/marks-grid";
import { ProgramPanel } from "@/components/training/program-panel";
import { RegisterForm } from "@/components/training/register-form";
import { TrainingMoves } from "@/components/training/training-moves";
import { TrainingSoftware } from "@/components/training/training-software";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel } from "@/components/ui/panel";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { MARK_WORDS, openWords } from "@/lib/training/messages";
import { trainingPapers } from "@/lib/training/papers";
import { trainingBoard } from "@/lib/training/queries";
import { MARK_KINDS, type MarkKind, type TrainingBoard } from "@/lib/training/types";
import { type CalendarPlace, placeHref } from "@/lib/units/current";
import { periodKindOf } from "@/lib/units/period-kind";

type BranchTrainingProps = { actor: Actor; place: CalendarPlace; at: Address; kind: MarkKind };
type Address = { unit: string; branch: string | null; year: number };

/** One branch: who is registered with which marks, and the steps for all of them at once. */
export async function BranchTraining({ actor, place, at, kind }: BranchTrainingProps) {
  const board = await orStop(await trainingBoard(actor, at));
  const years = await periodKindOf(actor, { orgId: place.org.id, unitId: at.unit });
  const day = await today();
  const { rows, may, program, branch, unit } = board;
  const open = rows.filter(({ record }) => record === null);
  const registered = rows.length - open.length;
  const lies = { orgId: place.org.id, unitId: unit.id, branchId: branch?.id ?? null };
  const papers = await trainingPapers(actor, { ...lies, year: board.year });
  const mayBring = can.editRecords(actor, lies).allowed;
  const part = { unit: unit.code, org: place.org.code, branch: branch?.id };
  const address = place.branch ? {} : { branch: at.branch };
  return (
    <>
      <PageHead
        title={`Chương trình rèn luyện ${board.periodLabel}`}
        note={
          <YearNote place={place} path="/members/training" more={address} kind={years}>
            {`${[branch?.name, unit.name].filter(Boolean).join(" · ")} · ${registered}/${rows.length} đã đăng ký`}
            {board.open.map((one) => (
              <Fragment key={one.step}>
                {" · "}
                <DueStep words={openWords(one)} dueOn={one.dueOn} today={day} />
              </Fragment>
            ))}
          </YearNote>
        }
        crumbs={[
          { href: placeHref(place, "/members/training"), label: "Rèn luyện" },
          { label: (branch ?? unit).name },
        ]}
        actions={<TrainingMoves board={board} papers={mayBring && <PaperField place={part} of="sheet" />} />}
      />
      <MemberTabs place={place} current="/members/training" />
      {rows.length === 0 && (
        <Panel>
          <EmptyState title="Chi đoàn chưa có đoàn viên nào">
            Thêm hoặc nhập danh sách đoàn viên, rồi đăng ký rèn luyện ở đây.
          </EmptyState>
        </Panel>
      )}
      {open.length > 0 && (
        <Panel title={`Chưa đăng ký: ${open.length} người`} padded>
          {may.keep ? (
            <RegisterForm board={board} open={open} />
          ) : (
            <p>{open.map(({ fullName }) => fullName).join(", ")}</p>
          )}
        </Panel>
      )}
      {registered > 0 && (
        <>
          <LinkTabs
            label="Ai chấm điểm"
            tabs={MARK_KINDS.toReversed().map((each) => ({
              href: placeHref(place, "/members/training", {
                ...address,
                marks: each === "self" ? each : null,
              }),
              label: MARK_WORDS[each],
              current: each === kind,
            }))}
          />
          <Panel padded>
            <MarksGrid
              key={`${placeOf(board)} ${kind}`}
              board={board}
              kind={kind}
              account={actor.userId ?? ""}
            />
          </Panel>
          <div className="button-row">
            <a className="button small" href={sheetHref(at)}>
              Xuất .xlsx
            </a>
          </div>
          {papers && (
            <RecordPapers
              bearer={{ kind: "training_sheet", id: papers.id }}
              place={place}
              unit={unit}
              evidence={papers.evidence}
              day={dayOfResults(board)}
              mayKeep={may.keep && mayBring}
            />
          )}
          <TrainingSoftware board={board} sheetHref={sheetHref(at)} />
        </>
      )}
      <ProgramPanel
        program={program}
        mayEdit={may.keep && branch === null}
        unitId={unit.id}
        year={place.year}
      />
    </>
  );
}

/** The last one that the results name, for files that carry none. */
function dayOfResults({ rows, year }: TrainingBoard): PlainDate {
  const days = rows.flatMap(({ record }) => record?.confirmedOn ?? record?.evaluatedOn ?? []);
  return days.toSorted().at(-1) ?? makeDate(year, 12, 31);
}

function sheetHref({ unit, branch, year }: Address): string {
  const query = new URLSearchParams({ unit, ...(branch ? { branch } : {}), year: `${year}` });
  return `/api/files/training?${query}`;
}
