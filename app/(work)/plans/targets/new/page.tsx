import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { TargetForm } from "@/components/targets/target-form";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đặt chỉ tiêu" };

export default async function NewTargetPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  await orStop(refusal(can.setTargets(actor, place.org.id)) ?? done(null));
  const year = place.year ?? yearOf(await today());
  return (
    <>
      <PageHead
        title={`Đặt chỉ tiêu năm ${year}`}
        note={place.org.name}
        crumbs={[{ href: placeHref(place, "/plans/targets"), label: "Chỉ tiêu" }, { label: "Đặt mới" }]}
      />
      <Panel padded>
        <TargetForm orgId={place.org.id} year={year} query={placeHref(place, "")} />
      </Panel>
    </>
  );
}
