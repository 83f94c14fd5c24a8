import type { Metadata } from "next";
import { NewCasePage } from "@/components/cases/new-case-page";
import { PersonField } from "@/components/cases/person-field";
import { SpanFields } from "@/components/deferrals/deferral-fields";
import { DateField } from "@/components/ui/field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { openDeferralAction } from "@/lib/deferrals/actions";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Xin hoãn sinh hoạt" };

export default async function NewDeferralPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <NewCasePage
      place={place}
      title="Xin hoãn sinh hoạt"
      list={{ path: "/members/deferrals", label: "Hoãn sinh hoạt" }}
      panel="Đơn xin hoãn"
      action={openDeferralAction}
    >
      <PersonField part={part} />
      <SpanFields />
      <DateField name="day" label="Ngày xin" day={await today()} />
    </NewCasePage>
  );
}
