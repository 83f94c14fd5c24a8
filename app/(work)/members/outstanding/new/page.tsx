import type { Metadata } from "next";
import { NewCasePage } from "@/components/cases/new-case-page";
import { PersonField } from "@/components/cases/person-field";
import { MeritsField } from "@/components/outstanding-members/outstanding-fields";
import { DateField } from "@/components/ui/field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { openOutstandingAction } from "@/lib/outstanding-members/actions";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Giới thiệu đoàn viên ưu tú" };

export default async function NewOutstandingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openOutstanding(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <NewCasePage
      place={place}
      title="Giới thiệu đoàn viên ưu tú"
      list={{ path: "/members/outstanding", label: "Đoàn viên ưu tú" }}
      panel="Người được giới thiệu"
      action={openOutstandingAction}
    >
      <PersonField part={part} />
      <MeritsField />
      <DateField name="day" label="Ngày giới thiệu" day={await today()} />
    </NewCasePage>
  );
}
