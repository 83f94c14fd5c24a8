import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { CorrectDialog } from "@/components/cases/correct-dialog";
import { openSteps } from "@/components/cases/open-steps";
import { ResidenceFacts } from "@/components/residences/residence-facts";
import { IntroductionFields, ResidenceFields } from "@/components/residences/residence-fields";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { mayCorrect } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { partsIn, placeOfCase } from "@/lib/cases/queries";
import { today } from "@/lib/platform/clock";
import { remarkSteps } from "@/lib/residences/about";
import { correctResidenceAction, residenceBackAction, residenceStepAction } from "@/lib/residences/actions";
import { residenceDetail } from "@/lib/residences/queries";
import { RESIDENCE } from "@/lib/residences/rules";
import { introductionIn } from "@/lib/residences/said";
import type { ResidenceState } from "@/lib/residences/types";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { periodKindOf } from "@/lib/units/period-kind";

export const metadata: Metadata = { title: "Hồ sơ sinh hoạt nơi cư trú" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ResidenceCasePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await residenceDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, version, residence, closedOn, steps } = found;
  const parts = partsIn(actor, found);
  const [day, kind] = [await today(), await periodKindOf(actor, placeOfCase(found))];
  const introduction = introductionIn(standingSteps(steps));
  const file = `/api/files/residences/${id}`;
  return (
    <CasePage
      found={found}
      place={place}
      parts={parts}
      day={day}
      machine={RESIDENCE}
      steps={remarkSteps(kind, found, day, openSteps(RESIDENCE, found.state as ResidenceState, parts))}
      stepAction={residenceStepAction}
      backAction={residenceBackAction}
      facts={<ResidenceFacts found={found} />}
      papers={
        introduction && (
          <Panel title="Giấy giới thiệu" padded>
            <div className="button-row">
              <ButtonLink href={`${file}?format=docx`}>Giấy giới thiệu .docx</ButtonLink>
              <ButtonLink href={`${file}?format=pdf`}>Giấy giới thiệu .pdf</ButtonLink>
            </div>
          </Panel>
        )
      }
      correct={
        introduction &&
        mayCorrect(found, parts) && (
          <CorrectDialog action={correctResidenceAction} title="Sửa kết quả đã ghi" id={id} version={version}>
            <ResidenceFields facts={residence} />
            <IntroductionFields
              told={{ docNumber: introduction.docNumber, day: introduction.day, endedOn: closedOn }}
            />
          </CorrectDialog>
        )
      }
    />
  );
}
