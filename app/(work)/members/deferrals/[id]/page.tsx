import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { CorrectDialog } from "@/components/cases/correct-dialog";
import { openSteps } from "@/components/cases/open-steps";
import { DeferralFacts } from "@/components/deferrals/deferral-facts";
import { DeferralDecisionFields, SpanFields } from "@/components/deferrals/deferral-fields";
import { ExtendDialog } from "@/components/deferrals/extend-dialog";
import { PaperFiles } from "@/components/papers/paper-files";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { mayCorrect } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import { correctDeferralAction, deferralBackAction, deferralStepAction } from "@/lib/deferrals/actions";
import { papersOf } from "@/lib/deferrals/papers";
import { deferralDetail } from "@/lib/deferrals/queries";
import { DEFERRAL } from "@/lib/deferrals/rules";
import type { DeferralState } from "@/lib/deferrals/types";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hồ sơ hoãn sinh hoạt" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function DeferralCasePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await deferralDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, deferral, openedOn, closedOn } = found;
  const day = await today();
  const parts = partsIn(actor, found);
  const open = openSteps(DEFERRAL, found.state as DeferralState, parts).filter(
    ({ act }) => act !== "leave" || found.hasLeft,
  );
  const told = { docNumber: lastStanding(found.steps)?.docNumber ?? "", day: openedOn, endedOn: closedOn };
  const query = placeHref(place, "");
  return (
    <CasePage
      found={found}
      place={place}
      parts={parts}
      day={day}
      machine={DEFERRAL}
      // Going on makes a case of its own, from a dialog of its own.
      steps={open.filter(({ act }) => act !== "extend")}
      more={
        open.some(({ act }) => act === "extend") && (
          <ExtendDialog
            id={id}
            version={version}
            day={day}
            query={query}
            from={addDays(deferral.toDay, 1)}
            reason={deferral.reason ?? undefined}
          />
        )
      }
      stepAction={deferralStepAction}
      backAction={deferralBackAction}
      facts={
        <DeferralFacts found={found} hrefOf={(other) => placeHref(place, `/members/deferrals/${other}`)} />
      }
      papers={<PaperFiles href={`/api/files/deferrals/${id}`} papers={papersOf(found)} />}
      correct={
        mayCorrect(found, parts) && (
          <CorrectDialog action={correctDeferralAction} title="Sửa kết quả đã ghi" id={id} version={version}>
            <SpanFields facts={deferral} />
            <DeferralDecisionFields told={told} />
          </CorrectDialog>
        )
      }
    />
  );
}
