import type { Metadata } from "next";
import { MeetingForm } from "@/components/branch-meetings/meeting-form";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done, notFound } from "@/lib/platform/result";
import { branchOfPage } from "@/lib/ratings/address";
import { branchYear } from "@/lib/ratings/place";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi sinh hoạt chi đoàn" };

/** Both ways in: what was held is told at once, what is to come is planned. */
export default async function NewMeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const named = await orStop(branchOfPage(place, params));
  const day = await today();
  const at = await orStop(
    named ? await branchYear(actor, { ...named, year: yearOf(day) }) : notFound("Chọn chi đoàn họp."),
  );
  await orStop(refusal(can.keepBranchMeetings(actor, at.place)) ?? done(null));
  const entry = params.entry === "plan" ? "plan" : "record";
  const part = { unit: at.unit.code, org: place.org.code, branch: at.branch?.id };
  const papers = entry === "record" ? part : undefined;
  const title = entry === "plan" ? "Lập dự kiến sinh hoạt" : "Ghi buổi sinh hoạt đã họp";
  const list = placeHref(place, "/members/meetings", place.branch ? {} : { branch: at.branch?.id });
  return (
    <>
      <PageHead
        title={title}
        note={[at.branch?.name, at.unit.name].filter(Boolean).join(" · ")}
        crumbs={[{ href: list, label: "Sinh hoạt" }, { label: title }]}
      />
      <Panel padded>
        <MeetingForm entry={entry} day={day} papers={papers} backHref={list} query={placeHref(place, "")}>
          <input type="hidden" name="unit" value={at.unit.id} />
          <input type="hidden" name="branch" value={at.branch?.id ?? ""} />
        </MeetingForm>
      </Panel>
    </>
  );
}
