import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { HandoverForm } from "@/components/handovers/handover-form";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { bodyOfPage } from "@/lib/committees/address";
import { bodyName } from "@/lib/committees/bodies";
import { committeeView } from "@/lib/committees/queries";
import { basisOf } from "@/lib/handovers/proposal";
import { partiesOf, proposal } from "@/lib/handovers/queries";
import { today } from "@/lib/platform/clock";
import { done, notFound } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Bàn giao công việc" };

export default async function NewHandoverPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(bodyOfPage(place, params));
  const { body, acts } = await orStop(at ? await committeeView(actor, at) : notFound());
  await orStop(refusal(can.keepCommittee(actor, body.place)) ?? done(null));
  const [parties, lines, day] = await Promise.all([partiesOf(body), proposal(body), today()]);
  const branch = place.branch ? {} : { branch: at?.branch };
  return (
    <>
      <PageHead
        title="Bàn giao công việc"
        note={bodyName(body)}
        crumbs={[
          { href: placeHref(place, "/organisation", branch), label: "Ban Chấp hành" },
          { label: "Bàn giao công việc" },
        ]}
      />
      <HandoverForm
        body={{ unit: body.unit.id, branch: body.branch?.id ?? null }}
        parties={parties}
        start={{ handedOn: day, basis: basisOf(acts.find(({ id }) => id === params.act)), lines }}
        backHref={placeHref(place, "/organisation", branch)}
        query={placeHref(place, "")}
      />
    </>
  );
}
