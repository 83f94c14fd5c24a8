import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { AgendaList } from "@/components/meetings/agenda-list";
import { AttendanceForm } from "@/components/meetings/attendance-form";
import { AttendanceList } from "@/components/meetings/attendance-list";
import { MeetingActions } from "@/components/meetings/meeting-actions";
import { MinutesForm } from "@/components/meetings/minutes-form";
import { MinutesText } from "@/components/meetings/minutes-text";
import { UnitEntry } from "@/components/meetings/unit-entry";
import { PaperSigning } from "@/components/papers/paper-signing";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { VOTING_LABELS } from "@/lib/decisions/messages";
import { quorumOf } from "@/lib/decisions/quorum";
import { minutesSigning } from "@/lib/meetings/minutes/signing";
import { type MeetingView, meetingView } from "@/lib/meetings/queries";
import { today } from "@/lib/platform/clock";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Phiên họp Ban Thường vụ" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function MeetingPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const [{ id }, { enter, ...rest }] = await Promise.all([params, searchParams]);
  const view = await orStop(await meetingView(actor, id));
  const { row, meeting, board, rolesSince, roll } = view;
  const isOpen = row.state === "preparing";
  const mayWrite = isOpen && can.keepMinutes(actor, row).allowed;
  const isHeld = row.heldOn <= (await today());
  const quorum = quorumOf(meeting.attendances, meeting.quorumPercent);
  const hrefOf = (path: string, more: Record<string, string> = {}) => hrefWith(rest, path, more);
  return (
    <>
      <PageHead
        crumbs={[
          { href: hrefOf("/decisions", { year: String(row.year) }), label: `Quyết định năm ${row.year}` },
          { label: `Phiên họp số ${row.number}` },
        ]}
        title={`Phiên họp số ${row.number} năm ${row.year}`}
        note={noteOf(view)}
        actions={
          <MeetingActions
            view={view}
            mayPrepare={isOpen && can.prepareMeeting(actor, row.orgId).allowed}
            mayEnd={mayWrite && isHeld}
          />
        }
      />
      <Panel title="Điểm danh" aside={isHeld && <span>{quorum.sentence}</span>} padded={mayWrite && isHeld}>
        {isHeld || <NotYetHeld heldOn={row.heldOn} />}
        {isHeld && mayWrite && (
          <AttendanceForm
            meetingId={id}
            version={row.version}
            members={roll}
            attendances={meeting.attendances}
          />
        )}
        {isHeld && !mayWrite && <AttendanceList attendances={meeting.attendances} />}
      </Panel>
      <Panel title="Chương trình và biểu quyết" aside={<span>{board.units.length} đơn vị</span>}>
        <AgendaList
          board={board}
          rolesSince={rolesSince}
          hrefOf={(unit) => hrefOf(`/appraisal/${unit}`)}
          entryOf={(unit) =>
            mayWrite &&
            quorum.isReached && (
              <UnitEntry
                unit={unit}
                members={board.members}
                isOpen={enter === unit.unit.code}
                href={`${hrefOf(`/decisions/meetings/${id}`, { enter: unit.unit.code })}#don-vi-${unit.unit.code}`}
              />
            )
          }
        />
      </Panel>
      <Panel title="Biên bản" padded>
        {mayWrite ? <MinutesForm row={row} /> : <MinutesText row={row} />}
      </Panel>
      {!isOpen && <PaperSigning view={await orStop(await minutesSigning(actor, id))} />}
    </>
  );
}

function NotYetHeld({ heldOn }: { heldOn: PlainDate }) {
  return (
    <EmptyState title="Chưa đến ngày họp">
      Điểm danh, biểu quyết và kết thúc phiên họp từ ngày {formatDate(heldOn)}. Nếu ngày họp ghi nhầm, sửa
      phiên họp.
    </EmptyState>
  );
}

function noteOf({ row, meeting }: MeetingView): string {
  const said = [
    formatDate(row.heldOn),
    row.place,
    meeting.chairName && `chủ trì: ${meeting.chairName}`,
    meeting.minuteTakerName && `ghi biên bản: ${meeting.minuteTakerName}`,
    VOTING_LABELS[row.voting].toLowerCase(),
    row.closedOn && `đã kết thúc ngày ${formatDate(row.closedOn)}`,
  ];
  return said.filter(Boolean).join(" · ");
}

/** Organisation and unit of the address go along. */
function hrefWith(params: SearchParams, path: string, more: Record<string, string>): string {
  const kept = Object.entries(params).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const query = new URLSearchParams([
    ...kept.filter(([name = ""]) => !(name in more)),
    ...Object.entries(more),
  ]);
  return query.size > 0 ? `${path}?${query}` : path;
}
