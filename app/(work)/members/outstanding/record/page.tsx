import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PersonField } from "@/components/cases/person-field";
import { RecordPage } from "@/components/cases/record-page";
import { MeritsField, StageFields } from "@/components/outstanding-members/outstanding-fields";
import { RestrictedPaperField } from "@/components/proofs/restricted-paper-field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { namedMember } from "@/lib/cases/named-member";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { pasteOutstandingAction, recordOutstandingAction } from "@/lib/outstanding-members/actions";
import { STAGE_LABELS } from "@/lib/outstanding-members/messages";
import { OUTSTANDING_COLUMNS } from "@/lib/outstanding-members/pasted";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả đoàn viên ưu tú" };

export default async function RecordOutstandingPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.openOutstanding(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const named = await namedMember(actor, params);
  const mayBring = can.readRestricted(actor, { ...at, unitId: place.unit.id }).allowed;
  return (
    <RecordPage
      place={place}
      title="Ghi kết quả đoàn viên ưu tú"
      list={{ path: "/members/outstanding", label: "Đoàn viên ưu tú" }}
      each="người"
      action={recordOutstandingAction}
      fields={
        <>
          <PersonField part={part} named={named} />
          <StageFields />
          <MeritsField optional />
          <RestrictedPaperField place={part} dayField="day" mayBring={mayBring} />
        </>
      }
      paste={
        <>
          <p>Bước đã đến ghi một trong: {Object.values(STAGE_LABELS).join("; ")}.</p>
          <PastePeopleSeen
            kind="outstanding_member"
            action={pasteOutstandingAction}
            papers={<RestrictedPaperField place={part} mayBring={mayBring} of="lines" />}
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={[...PERSON_COLUMNS, ...OUTSTANDING_COLUMNS].map((column) => column.title)}
            doneHref={placeHref(place, "/members/outstanding")}
          />
        </>
      }
    />
  );
}
