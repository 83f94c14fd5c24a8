import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PastePeopleForm } from "@/components/cases/paste-people-form";
import { PersonField } from "@/components/cases/person-field";
import { DeferralDecisionFields, SpanFields } from "@/components/deferrals/deferral-fields";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { Panel } from "@/components/ui/panel";
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
  const query = placeHref(place, "");
  const named = await namedMember(actor, params);
  return (
    <>
      <PageHead
        title="Ghi kết quả hoãn sinh hoạt"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/deferrals"), label: "Hoãn sinh hoạt" },
          { label: "Ghi kết quả" },
        ]}
      />
      <div className="split">
        <Panel title="Một người" padded>
          <CaseForm
            action={recordDeferralAction}
            submitLabel="Ghi kết quả"
            path="/members/deferrals"
            query={query}
          >
            <PersonField part={part} named={named} />
            <SpanFields />
            <DeferralDecisionFields />
            <PaperField place={part} dayField="day" />
          </CaseForm>
        </Panel>
        <Panel title="Nhiều người, dán từ bảng" padded>
          <PastePeopleForm
            action={pasteDeferralsAction}
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={[...PERSON_COLUMNS, ...DEFERRAL_COLUMNS].map((column) => column.title)}
            doneHref={placeHref(place, "/members/deferrals")}
          />
        </Panel>
      </div>
    </>
  );
}
