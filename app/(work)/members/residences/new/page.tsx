import type { Metadata } from "next";
import { NewCasePage } from "@/components/cases/new-case-page";
import { PersonField } from "@/components/cases/person-field";
import { ResidenceFields } from "@/components/residences/residence-fields";
import { DateField } from "@/components/ui/field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { openResidenceAction } from "@/lib/residences/actions";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Đề nghị giới thiệu sinh hoạt nơi cư trú" };

export default async function NewResidencePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <NewCasePage
      place={place}
      title="Đề nghị giới thiệu sinh hoạt nơi cư trú"
      list={{ path: "/members/residences", label: "Sinh hoạt nơi cư trú" }}
      panel="Đề nghị"
      action={openResidenceAction}
    >
      <PersonField part={part} />
      <ResidenceFields />
      <DateField name="day" label="Ngày đề nghị" day={await today()} />
    </NewCasePage>
  );
}
