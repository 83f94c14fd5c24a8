import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PersonField } from "@/components/cases/person-field";
import { RecordPage } from "@/components/cases/record-page";
import { DeferralDecisionFields, SpanFields } from "@/components/deferrals/deferral-fields";
import { PaperField } from "@/components/proofs/paper-field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { namedMember } from "@/lib/cases/named-member";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { pasteDeferralsAction, recordDeferralAction } from "@/lib/deferrals/actions";
import { DEFERRAL_COLUMNS } from "@/lib/deferrals/pasted";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả hoãn sinh hoạt" };

export default async function RecordDeferralPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const named = await namedMember(actor, params);
  return (
    <RecordPage
      place={place}
      title="Ghi kết quả hoãn sinh hoạt"
      list={{ path: "/members/deferrals", label: "Hoãn sinh hoạt" }}
      each="người"
      action={recordDeferralAction}
      fields={
        <>
          <PersonField part={part} named={named} />
          <SpanFields />
          <DeferralDecisionFields />
          <PaperField place={part} dayField="day" />
        </>
      }
      paste={
        <PastePeopleSeen
          kind="deferral"
          action={pasteDeferralsAction}
          papers={<PaperField place={part} of="lines" />}
          unitId={place.unit.id}
          branchId={at.branchId}
          titles={[...PERSON_COLUMNS, ...DEFERRAL_COLUMNS].map((column) => column.title)}
          doneHref={placeHref(place, "/members/deferrals")}
        />
      }
    />
  );
}
