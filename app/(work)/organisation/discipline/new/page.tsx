import type { Metadata } from "next";
import { NewCasePage } from "@/components/cases/new-case-page";
import { MatterFields } from "@/components/discipline/measure-fields";
import { BodyField } from "@/components/organisation-discipline/measure-fields";
import { FORM_OPTIONS } from "@/components/organisation-discipline/measure-options";
import { DateField } from "@/components/ui/field";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { openOrganisationDisciplineAction } from "@/lib/organisation-discipline/actions";
import { bodiesOrRefusal } from "@/lib/organisation-discipline/bodies";
import { today } from "@/lib/platform/clock";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Mở hồ sơ kỷ luật tổ chức" };

export default async function NewOrganisationDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  const { unitId, bodies } = await bodiesOrRefusal(actor, place, at).then(orStop);
  return (
    <NewCasePage
      place={place}
      title="Mở hồ sơ kỷ luật tổ chức"
      list={{ path: "/organisation/discipline", label: "Kỷ luật tổ chức" }}
      panel="Vụ việc"
      action={openOrganisationDisciplineAction}
    >
      <BodyField unit={unitId} bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      <MatterFields formLabel="Hình thức đề nghị" forms={FORM_OPTIONS} />
      <DateField name="day" label="Ngày mở" day={await today()} />
    </NewCasePage>
  );
}
