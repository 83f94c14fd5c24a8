import type { Metadata } from "next";
import { MeetingFacts } from "@/components/branch-meetings/meeting-facts";
import { MeetingMove, WithdrawMeeting } from "@/components/branch-meetings/meeting-moves";
import { presenceWords, STATE_TONES } from "@/components/branch-meetings/meeting-words";
import { RollForm } from "@/components/branch-meetings/roll-form";
import { RollTable } from "@/components/branch-meetings/roll-table";
import { PageHead } from "@/components/frame/page-head";
import { PaperFiles } from "@/components/papers/paper-files";
import { RecordPapers } from "@/components/proofs/record-papers";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { kindWords, STATE_LABELS } from "@/lib/branch-meetings/messages";
import { meetingPage } from "@/lib/branch-meetings/queries";
import { isHeld } from "@/lib/branch-meetings/rules";
import type { Meeting, MeetingPage } from "@/lib/branch-meetings/types";
import { formatDate, formatMoment } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { type CurrentPlace, currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Buổi sinh hoạt chi đoàn" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function MeetingOfBranchPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const page = await orStop(await meetingPage(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { meeting, rows, presence, mayKeep } = page;
  const { id, orgId, unit, branch, state, reason } = meeting;
  const evidence = await papersOf(actor, { kind: "branch_meeting", orgId, id });
  return (
    <>
      <PageHead
        title={`Buổi ${kindWords(meeting.kind)} ngày ${formatDate(meeting.day)}`}
        note={[branch?.name, unit.name].filter(Boolean).join(" · ")}
        crumbs={[
          {
            href: placeHref(place, "/members/meetings", place.branch ? {} : { branch: branch?.id }),
            label: "Sinh hoạt",
          },
          { label: formatDate(meeting.day) },
        ]}
        actions={mayKeep && <Acts place={place} page={page} />}
      />
      {reason !== "" && <Notice title={isHeld(state) ? "Đã mở lại" : STATE_LABELS[state]}>{reason}</Notice>}
      <div className="split wide">
        <Panel
          title="Nội dung"
          aside={<Badge tone={STATE_TONES[state]}>{STATE_LABELS[state]}</Badge>}
          padded
          foot={<small>{`${meeting.createdBy} ghi lúc ${formatMoment(meeting.createdAt)}`}</small>}
        >
          <MeetingFacts meeting={meeting} />
        </Panel>
        <div className="stack">
          {isHeld(state) && (
            <Panel title="Điểm danh" aside={<span>{presenceWords(presence)}</span>}>
              {rows.length === 0 ? (
                <EmptyState title="Chi đoàn chưa có đoàn viên nào">
                  Thêm hoặc nhập danh sách đoàn viên rồi điểm danh, hoặc chỉ ghi số có mặt.
                </EmptyState>
              ) : mayKeep && state === "held" ? (
                <RollForm page={page} />
              ) : (
                <RollTable rows={rows} />
              )}
            </Panel>
          )}
          {isHeld(state) && <PaperFiles href={`/api/files/branch-meetings/${id}`} papers={madeOf(meeting)} />}
          <RecordPapers
            bearer={{ kind: "branch_meeting", id }}
            evidence={evidence}
            place={place}
            unit={unit}
            mayKeep={mayKeep}
            day={meeting.day}
          />
        </div>
      </div>
    </>
  );
}

function madeOf({ resolution, state }: Meeting) {
  const detail = state === "closed" ? "Theo nội dung đã chốt" : "Bản dự thảo, chưa chốt biên bản";
  const minutes = { paper: "minutes", title: "Biên bản", detail };
  return resolution === "" ? [minutes] : [minutes, { paper: "resolution", title: "Nghị quyết", detail }];
}

/** One of the buttons leads on: to say that it was held, to tick, or to keep the minutes. */
function Acts({
  place,
  page: { meeting, presence, mayWithdraw },
}: {
  place: CurrentPlace;
  page: MeetingPage;
}) {
  const edit = placeHref(place, `/members/meetings/${meeting.id}/edit`);
  const isOpen = meeting.state === "planned" || meeting.state === "held";
  return (
    <>
      {mayWithdraw && <WithdrawMeeting meeting={meeting} />}
      {(meeting.state !== "held" || presence) && <MeetingMove meeting={meeting} />}
      {isOpen && (
        <ButtonLink icon="pencil" href={edit}>
          Sửa buổi này
        </ButtonLink>
      )}
      {meeting.state === "planned" && (
        <ButtonLink
          variant="primary"
          href={placeHref(place, `/members/meetings/${meeting.id}/edit`, { hold: "1" })}
        >
          Ghi đã họp
        </ButtonLink>
      )}
    </>
  );
}
