import type { Metadata } from "next";
import { NewCasePage } from "@/components/cases/new-case-page";
import { PersonField } from "@/components/cases/person-field";
import { LapseFields } from "@/components/removals/removal-fields";
import { DateField } from "@/components/ui/field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { openRemovalAction } from "@/lib/removals/actions";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Đề nghị xóa tên" };

export default async function NewRemovalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <NewCasePage
      place={place}
      title="Đề nghị xóa tên"
      list={{ path: "/members/removals", label: "Xóa tên trong danh sách" }}
      panel="Đề nghị của chi đoàn"
      action={openRemovalAction}
      submitLabel="Đề nghị xóa tên"
    >
      <PersonField part={part} />
      <LapseFields />
      <DateField name="day" label="Ngày đề nghị" day={await today()} />
    </NewCasePage>
  );
}
