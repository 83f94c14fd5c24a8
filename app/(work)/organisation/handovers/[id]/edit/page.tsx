import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { HandoverForm } from "@/components/handovers/handover-form";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { bodyName } from "@/lib/committees/bodies";
import { findHandover, partiesOf } from "@/lib/handovers/queries";
import { notOpen } from "@/lib/handovers/rules";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa bàn giao công việc" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditHandoverPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const { body, handover } = await orStop(await findHandover(actor, id));
  await orStop(refusal(can.keepCommittee(actor, body.place)) ?? notOpen(handover) ?? done(null));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const href = placeHref(place, `/organisation/handovers/${id}`);
  return (
    <>
      <PageHead
        title="Sửa bàn giao công việc"
        note={bodyName(body)}
        crumbs={[{ href, label: "Bàn giao công việc" }, { label: "Sửa" }]}
      />
      <HandoverForm
        handover={handover}
        body={{ unit: body.unit.id, branch: body.branch?.id ?? null }}
        parties={await partiesOf(body)}
        start={handover}
        backHref={href}
        query={placeHref(place, "")}
      />
    </>
  );
}
