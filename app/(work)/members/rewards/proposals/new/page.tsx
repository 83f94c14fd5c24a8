import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PageHead } from "@/components/frame/page-head";
import { GrantFields, WhomField } from "@/components/rewards/reward-fields";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { namedMember } from "@/lib/cases/named-member";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { proposeRewardAction } from "@/lib/rewards/proposals/actions";
import { levelsFor } from "@/lib/rewards/proposals/rules";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

const TITLE = "Đề nghị khen thưởng";
const PATH = "/members/rewards/proposals";

export const metadata: Metadata = { title: TITLE };

export default async function NewProposalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const named = await namedMember(actor, params);
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <>
      <PageHead
        title={TITLE}
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, PATH), label: "Khen thưởng" }, { label: "Đề nghị mới" }]}
      />
      <Panel title="Nội dung đề nghị" padded>
        <CaseForm
          action={proposeRewardAction}
          submitLabel="Lập đề nghị"
          path={PATH}
          query={placeHref(place, "")}
        >
          <input type="hidden" name="unit" value={place.unit.id} />
          <input type="hidden" name="branch" value={at.branchId ?? ""} />
          <WhomField part={part} named={named} />
          <GrantFields levels={levelsFor({ kind: place.unit.kind, branchId: at.branchId })} />
          <DateField name="day" label="Ngày đề nghị" day={await today()} />
        </CaseForm>
      </Panel>
    </>
  );
}
