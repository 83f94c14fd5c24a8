import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { HandoverFacts } from "@/components/handovers/handover-facts";
import { HandoverState } from "@/components/handovers/handover-state";
import { HandoverSteps } from "@/components/handovers/handover-steps";
import { WorkToPass } from "@/components/handovers/work-to-pass";
import { RecordPapers } from "@/components/proofs/record-papers";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { bodyName } from "@/lib/committees/bodies";
import { findHandover, workToPass } from "@/lib/handovers/queries";
import { papersOf } from "@/lib/proofs/papers/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Bàn giao công việc" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function HandoverPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const view = await orStop(await findHandover(actor, (await params).id));
  const { body, handover, may } = view;
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version } = handover;
  const evidence = await papersOf(actor, { kind: "handover", orgId: body.place.orgId, id });
  return (
    <>
      <PageHead
        title="Bàn giao công việc"
        note={
          <>
            {bodyName(body)} · <HandoverState state={handover.state} />
          </>
        }
        crumbs={[
          {
            href: placeHref(place, "/organisation", place.branch ? {} : { branch: body.branch?.id }),
            label: "Ban Chấp hành",
          },
          { label: "Bàn giao công việc" },
        ]}
        actions={
          <>
            <ButtonLink href={placeHref(place, `/organisation/handovers/${id}/minutes`)}>Biên bản</ButtonLink>
            {may.change && (
              <ButtonLink icon="pencil" href={placeHref(place, `/organisation/handovers/${id}/edit`)}>
                Sửa bàn giao
              </ButtonLink>
            )}
            <HandoverSteps id={id} version={version} may={may} />
          </>
        }
      />
      <HandoverFacts handover={handover} />
      <RecordPapers
        bearer={{ kind: "handover", id }}
        evidence={evidence}
        place={place}
        unit={body.unit}
        day={handover.handedOn}
        mayKeep={can.editRecords(actor, body.place).allowed}
      />
      {handover.state === "open" && <WorkToPass handover={handover} work={await workToPass(view)} />}
    </>
  );
}
