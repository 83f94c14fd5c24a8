import { MeetingTable } from "@/components/branch-meetings/meeting-table";
import { MonthMatrix } from "@/components/branch-meetings/month-matrix";
import { RhythmDialog } from "@/components/branch-meetings/rhythm-dialog";
import { PasteSeenDialog } from "@/components/cases/paste-seen";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { RegisterDownload } from "@/components/papers/register-download";
import { PaperField } from "@/components/proofs/paper-field";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { YearNote } from "@/components/units/year-links";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { pasteBranchMeetingsAction } from "@/lib/branch-meetings/actions";
import { PASTE_HINT } from "@/lib/branch-meetings/pasted/columns";
import { branchMeetings } from "@/lib/branch-meetings/queries";
import { isHeld, missedOf } from "@/lib/branch-meetings/rules";
import type { BranchMeetings } from "@/lib/branch-meetings/types";
import { attendedWords } from "@/lib/ratings/attendance/rules";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type BranchYearProps = {
  actor: Actor;
  place: CalendarPlace;
  at: { unit: string; branch: string | null; year: number };
};

/** One branch: the months in which it met, and each meeting. */
export async function BranchYear({ actor, place, at }: BranchYearProps) {
  const found = await orStop(await branchMeetings(actor, at));
  const { unit, branch, spans, meetings, may } = found;
  const body = branch ?? unit;
  const address = place.branch ? {} : { branch: branch?.id };
  const part = { unit: unit.code, org: place.org.code, branch: branch?.id };
  const newHref = (entry: string) => placeHref(place, "/members/meetings/new", { ...address, entry });
  return (
    <>
      <PageHead
        title={`Sinh hoạt chi đoàn năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/meetings" more={address}>
            {`${[branch?.name, unit.name].filter(Boolean).join(" · ")} · ${found.period.label}`}
          </YearNote>
        }
        crumbs={[{ href: placeHref(place, "/members/meetings"), label: "Sinh hoạt" }, { label: body.name }]}
        actions={
          <>
            {may.setRhythm && <RhythmDialog year={found} />}
            {may.keep && (
              <>
                <PasteSeenDialog
                  kind="branch_meeting"
                  action={pasteBranchMeetingsAction}
                  papers={<PaperField place={part} of="lines" />}
                  unitId={unit.id}
                  branchId={branch?.id ?? null}
                  hint={PASTE_HINT}
                />
                <ButtonLink href={newHref("plan")}>Lập dự kiến</ButtonLink>
                <ButtonLink variant="primary" icon="plus" href={newHref("record")}>
                  Ghi buổi đã họp
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <MemberTabs place={place} current="/members/meetings" />
      <Panel>
        <MonthMatrix
          label="Các kỳ sinh hoạt trong năm"
          what="Chi đoàn"
          lines={[{ id: body.id, name: body.name, cells: spans, sum: sumOf(found) }]}
        />
      </Panel>
      <Panel title="Các buổi sinh hoạt">
        {meetings.length > 0 ? (
          <MeetingTable meetings={meetings} hrefOf={(id) => placeHref(place, `/members/meetings/${id}`)} />
        ) : (
          <EmptyState title={`Năm ${place.year} chưa ghi buổi sinh hoạt nào`}>
            Ghi buổi đã họp, hoặc lập dự kiến buổi sắp tới.
          </EmptyState>
        )}
      </Panel>
      <Panel title="Sổ chi đoàn" padded>
        <RegisterDownload
          action="/api/files/branch-book"
          query={{ unit: unit.id, branch: branch?.id ?? "" }}
          from={found.period.from}
          to={found.period.to}
        />
      </Panel>
    </>
  );
}

function sumOf({ meetings, spans, attended, rhythm }: BranchMeetings): string {
  const missed = missedOf(spans);
  return [
    `${meetings.filter(({ state }) => isHeld(state)).length} buổi`,
    missed > 0 && `thiếu ${missed} ${rhythm.dispersed ? "quý" : "tháng"}`,
    attended.held > 0 && `dự ${attendedWords(attended)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
