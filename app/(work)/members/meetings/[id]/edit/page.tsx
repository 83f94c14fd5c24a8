import type { Metadata } from "next";
import { type MeetingEntry, MeetingForm } from "@/components/branch-meetings/meeting-form";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { findKept } from "@/lib/branch-meetings/own";
import { formatDate } from "@/lib/platform/dates";
import { notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa buổi sinh hoạt chi đoàn" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const TITLES: Record<Exclude<MeetingEntry, "plan" | "record">, string> = {
  hold: "Ghi buổi sinh hoạt đã họp",
  changePlan: "Sửa dự kiến sinh hoạt",
  change: "Sửa buổi sinh hoạt",
};

export default async function EditMeetingPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const asked = await searchParams;
  const { meeting, presence } = await orStop(await findKept(actor, (await params).id));
  if (meeting.state !== "planned" && meeting.state !== "held") await orStop(notFound());
  const place = await orStop(await currentPlace(actor, asked));
  const entry = meeting.state === "held" ? "change" : asked.hold === "1" ? "hold" : "changePlan";
  const href = placeHref(place, `/members/meetings/${meeting.id}`);
  return (
    <>
      <PageHead
        title={TITLES[entry]}
        note={[meeting.branch?.name, meeting.unit.name].filter(Boolean).join(" · ")}
        crumbs={[
          { href: placeHref(place, "/members/meetings"), label: "Sinh hoạt" },
          { href, label: formatDate(meeting.day) },
          { label: "Sửa" },
        ]}
      />
      <Panel padded>
        <MeetingForm
          entry={entry}
          meeting={meeting}
          ticked={presence?.ticked ?? false}
          day={meeting.day}
          backHref={href}
          query={placeHref(place, "")}
        />
      </Panel>
    </>
  );
}
