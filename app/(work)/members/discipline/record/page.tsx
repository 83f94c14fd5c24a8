import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PersonField } from "@/components/cases/person-field";
import { RecordPage } from "@/components/cases/record-page";
import { MemberMatterFields, ResultFields } from "@/components/discipline/discipline-fields";
import { RestrictedPaperField } from "@/components/proofs/restricted-paper-field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { namedMember } from "@/lib/cases/named-member";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { pasteDisciplineAction, recordDisciplineAction } from "@/lib/discipline/actions";
import { FORM_LABELS } from "@/lib/discipline/messages";
import { DISCIPLINE_COLUMNS } from "@/lib/discipline/pasted";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả kỷ luật" };

export default async function RecordDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openDiscipline(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const mayBring = can.readRestricted(actor, { ...at, unitId: place.unit.id }).allowed;
  const named = await namedMember(actor, params);
  return (
    <RecordPage
      place={place}
      title="Ghi kết quả kỷ luật"
      list={{ path: "/members/discipline", label: "Kỷ luật" }}
      each="người"
      action={recordDisciplineAction}
      fields={
        <>
          <PersonField part={part} named={named} />
          <MemberMatterFields formLabel="Hình thức đã quyết định" />
          <ResultFields />
          <RestrictedPaperField place={part} dayField="decidedOn" mayBring={mayBring} />
        </>
      }
      paste={
        <>
          <p>{`Hình thức ghi một trong: ${Object.values(FORM_LABELS).join(", ")}.`}</p>
          <PastePeopleSeen
            kind="discipline"
            action={pasteDisciplineAction}
            papers={<RestrictedPaperField place={part} mayBring={mayBring} of="lines" />}
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={[...PERSON_COLUMNS, ...DISCIPLINE_COLUMNS].map((column) => column.title)}
            doneHref={placeHref(place, "/members/discipline")}
          />
        </>
      }
    />
  );
}
