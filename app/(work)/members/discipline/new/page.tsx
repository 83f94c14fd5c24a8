import type { Metadata } from "next";
import { NewCasePage } from "@/components/cases/new-case-page";
import { PersonField } from "@/components/cases/person-field";
import { MemberMatterFields } from "@/components/discipline/discipline-fields";
import { DateField } from "@/components/ui/field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { openDisciplineAction } from "@/lib/discipline/actions";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Mở hồ sơ kỷ luật" };

export default async function NewDisciplinePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openDiscipline(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <NewCasePage
      place={place}
      title="Mở hồ sơ kỷ luật"
      list={{ path: "/members/discipline", label: "Kỷ luật" }}
      panel="Vụ việc"
      action={openDisciplineAction}
    >
      <PersonField part={part} />
      <MemberMatterFields formLabel="Hình thức đề nghị" />
      <DateField name="day" label="Ngày mở" day={await today()} />
    </NewCasePage>
  );
}
