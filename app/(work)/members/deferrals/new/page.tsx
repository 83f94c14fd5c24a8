import type { Metadata } from "next";
import { CaseForm } from "@/components/cases/case-form";
import { PersonField } from "@/components/cases/person-field";
import { SpanFields } from "@/components/deferrals/deferral-fields";
import { PageHead } from "@/components/frame/page-head";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { openDeferralAction } from "@/lib/deferrals/actions";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Xin hoãn sinh hoạt" };

export default async function NewDeferralPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const query = placeHref(place, "");
  return (
    <>
      <PageHead
        title="Xin hoãn sinh hoạt"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/deferrals"), label: "Hoãn sinh hoạt" },
          { label: "Hồ sơ mới" },
        ]}
      />
      <Panel title="Đơn xin hoãn" padded>
        <CaseForm action={openDeferralAction} submitLabel="Mở hồ sơ" path="/members/deferrals" query={query}>
          <PersonField part={part} />
          <SpanFields />
          <DateField name="day" label="Ngày xin" day={await today()} />
        </CaseForm>
      </Panel>
    </>
  );
}
