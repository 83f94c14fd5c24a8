import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { CorrectDialog } from "@/components/cases/correct-dialog";
import { openSteps } from "@/components/cases/open-steps";
import { FeeHint } from "@/components/fees/fee-hint";
import { PaperFiles } from "@/components/papers/paper-files";
import { RemovalFacts } from "@/components/removals/removal-facts";
import { LapseFields, RemovalDecisionFields } from "@/components/removals/removal-fields";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { mayCorrect } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { partsIn } from "@/lib/cases/queries";
import { feeLineOf } from "@/lib/fees/member/queries";
import { today } from "@/lib/platform/clock";
import { correctRemovalAction, removalBackAction, removalStepAction } from "@/lib/removals/actions";
import { papersOf } from "@/lib/removals/papers";
import { removalDetail } from "@/lib/removals/queries";
import { removalMachine } from "@/lib/removals/rules";
import type { RemovalState } from "@/lib/removals/types";
import { currentPlace, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Hồ sơ xóa tên" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function RemovalCasePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await removalDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, removal, openedOn } = found;
  const parts = partsIn(actor, found);
  const machine = removalMachine(removal.decider);
  const docNumber = lastStanding(found.steps)?.docNumber ?? "";
  return (
    <CasePage
      found={found}
      place={place}
      parts={parts}
      machine={machine}
      day={await today()}
      steps={openSteps(machine, found.state as RemovalState, parts)}
      stepAction={removalStepAction}
      backAction={removalBackAction}
      facts={
        <>
          <RemovalFacts found={found} />
          <FeeHint line={await feeLineOf(actor, found.memberId)} />
        </>
      }
      papers={<PaperFiles href={`/api/files/removals/${id}`} papers={papersOf(found)} />}
      correct={
        mayCorrect(found, parts) && (
          <CorrectDialog action={correctRemovalAction} title="Sửa kết quả đã ghi" id={id} version={version}>
            <LapseFields facts={removal} triedOptional />
            <RemovalDecisionFields told={{ docNumber, day: openedOn }} />
          </CorrectDialog>
        )
      }
    />
  );
}
