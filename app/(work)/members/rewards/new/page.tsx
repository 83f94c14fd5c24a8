import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PageHead } from "@/components/frame/page-head";
import { PaperField } from "@/components/proofs/paper-field";
import { RewardFields } from "@/components/rewards/reward-fields";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { namedMember } from "@/lib/cases/named-member";
import { done } from "@/lib/platform/result";
import { createRewardAction } from "@/lib/rewards/actions";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi khen thưởng" };

export default async function NewRewardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.editRecords(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const named = await namedMember(actor, params);
  return (
    <>
      <PageHead
        title="Ghi khen thưởng"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, "/members/rewards"), label: "Khen thưởng" }, { label: "Ghi mới" }]}
      />
      <Panel title="Quyết định khen" padded>
        <CaseForm
          action={createRewardAction}
          submitLabel="Ghi khen thưởng"
          path="/members/rewards"
          query={placeHref(place, "")}
        >
          <input type="hidden" name="unit" value={place.unit.id} />
          <input type="hidden" name="branch" value={at.branchId ?? ""} />
          <RewardFields part={part} named={named} />
          <PaperField place={part} dayField="decidedOn" />
        </CaseForm>
      </Panel>
    </>
  );
}
