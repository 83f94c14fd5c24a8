import type { Metadata } from "next";
import { ProcedureList } from "@/components/cases/procedure-list";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { today } from "@/lib/platform/clock";
import { MONTHS_OF_RESIDENCE, RESIDENCE_GUIDANCE } from "@/lib/residences/rules";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Sinh hoạt nơi cư trú" };

export default async function ResidencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const { year, periodKind: kind } = place;
  const filter = { ...caseFilterSchema.parse(params), procedure: "residence_attachment" as const };
  const [list, branches, nil] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["residence_attachment"]) : null,
  ]);
  const unit = at.unitId ? { ...at, unitId: at.unitId } : null;
  return (
    <ProcedureList
      procedure="residence_attachment"
      opens="Đề nghị giới thiệu"
      hint={`Đoàn viên cư trú từ đủ ${MONTHS_OF_RESIDENCE} tháng được đơn vị giữ hồ sơ giới thiệu về sinh hoạt nơi cư trú (${RESIDENCE_GUIDANCE}); hồ sơ vẫn ở đơn vị.`}
      more={<ButtonLink href={placeHref(place, "/members/residences/remarks")}>Ghi nhận xét</ButtonLink>}
      place={place}
      at={at}
      today={day}
      list={list}
      filter={filter}
      branches={branches}
      nil={nil}
      may={{
        open: unit !== null && can.keepCase(actor, unit).allowed,
        sign: unit !== null && can.signNil(actor, unit).allowed,
      }}
    />
  );
}
