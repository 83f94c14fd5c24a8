import type { Metadata } from "next";
import { PastePeopleSeen } from "@/components/cases/paste-seen";
import { PersonField } from "@/components/cases/person-field";
import { RecordPage } from "@/components/cases/record-page";
import { ChosenPeople } from "@/components/members/bulk/chosen-people";
import { PaperField } from "@/components/proofs/paper-field";
import { LapseFields, RemovalDecisionFields } from "@/components/removals/removal-fields";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { chosenTable } from "@/lib/members/bulk-changes/leaving";
import { done } from "@/lib/platform/result";
import { pasteRemovalsAction, recordRemovalAction } from "@/lib/removals/actions";
import { LEAVING_TABLE } from "@/lib/removals/pasted";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả xóa tên" };

export default async function RecordRemovalPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.keepCase(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const chosen = await chosenTable(actor, place, params, LEAVING_TABLE);
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  return (
    <RecordPage
      place={place}
      title="Ghi kết quả xóa tên"
      list={{ path: "/members/removals", label: "Xóa tên trong danh sách" }}
      each="người"
      action={recordRemovalAction}
      fields={
        <>
          <PersonField part={part} />
          <LapseFields triedOptional />
          <RemovalDecisionFields />
          <PaperField place={part} dayField="day" />
        </>
      }
      paste={
        <>
          {chosen && <ChosenPeople count={chosen.people.length} table={LEAVING_TABLE} />}
          <PastePeopleSeen
            action={pasteRemovalsAction}
            papers={<PaperField place={part} of="lines" />}
            kind="removal"
            unitId={place.unit.id}
            branchId={at.branchId}
            titles={LEAVING_TABLE.titles}
            table={chosen?.text}
            doneHref={placeHref(place, "/members/removals")}
          />
        </>
      }
    />
  );
}
