import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { NewMeetingForm } from "@/components/meetings/new-meeting-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { awaitsMeeting } from "@/lib/decisions/rules";
import { newMeeting } from "@/lib/meetings/queries";
import { today } from "@/lib/platform/clock";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Lập phiên họp" };

export default async function NewMeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { cycle, board, seats } = await orStop(await newMeeting(actor, place.org.id, place.year ?? 0));
  const waiting = board.units.filter(awaitsMeeting);
  const number = (board.meetings.at(-1)?.number ?? 0) + 1;
  return (
    <>
      <PageHead
        crumbs={[{ href: placeHref(place, "/decisions"), label: "Quyết định" }, { label: "Lập phiên họp" }]}
        title={`Lập phiên họp số ${number} năm ${cycle.year}`}
        note="Ban Thường vụ họp xét công nhận các đơn vị đã thẩm định xong."
      />
      <Panel padded>
        {waiting.length === 0 ? (
          <EmptyState title="Không có đơn vị nào chờ họp">
            Đơn vị thẩm định xong và chưa nằm trong phiên họp nào thì hiện ở đây.
          </EmptyState>
        ) : (
          <NewMeetingForm
            orgId={place.org.id}
            year={cycle.year}
            number={number}
            day={await today()}
            seats={seats}
            minuteTakerId={seats.find(({ id }) => id === actor.userId)?.id ?? null}
            units={waiting.map(({ id, unit }) => ({ id, name: unit.name, isChosen: true }))}
          />
        )}
      </Panel>
    </>
  );
}
