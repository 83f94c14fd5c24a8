import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PersonField } from "@/components/cases/person-field";
import { RecordPage } from "@/components/cases/record-page";
import { PaperField } from "@/components/proofs/paper-field";
import { IntroductionFields, ResidenceFields } from "@/components/residences/residence-fields";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { done } from "@/lib/platform/result";
import { pasteResidencesAction, recordResidenceAction } from "@/lib/residences/actions";
import { RESIDENCE_COLUMNS } from "@/lib/residences/pasted";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả giới thiệu sinh hoạt nơi cư trú" };

export default async function RecordResidencePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <RecordPage
      place={place}
      title="Ghi kết quả giới thiệu sinh hoạt nơi cư trú"
      list={{ path: "/members/residences", label: "Sinh hoạt nơi cư trú" }}
      each="người"
      action={recordResidenceAction}
      fields={
        <>
          <PersonField part={part} />
          <ResidenceFields />
          <IntroductionFields />
          <PaperField place={part} dayField="day" />
        </>
      }
      paste={
        <PastePeopleSeen
          kind="residence"
          action={pasteResidencesAction}
          papers={<PaperField place={part} of="lines" />}
          unitId={place.unit.id}
          branchId={at.branchId}
          titles={[...PERSON_COLUMNS, ...RESIDENCE_COLUMNS].map((column) => column.title)}
          doneHref={placeHref(place, "/members/residences")}
        />
      }
    />
  );
}
