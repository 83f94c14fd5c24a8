import type { Metadata } from "next";
import { PasteSeen } from "@/components/cases/paste-seen";
import { RecordPage } from "@/components/cases/record-page";
import { MatterFields } from "@/components/discipline/measure-fields";
import { BodyField, ResultFields } from "@/components/organisation-discipline/measure-fields";
import { FORM_OPTIONS } from "@/components/organisation-discipline/measure-options";
import { RestrictedPaperField } from "@/components/proofs/restricted-paper-field";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { columnsHint } from "@/lib/cases/pasted/columns-hint";
import {
  pasteOrganisationDisciplineAction,
  recordOrganisationDisciplineAction,
} from "@/lib/organisation-discipline/actions";
import { bodiesOrRefusal } from "@/lib/organisation-discipline/bodies";
import { FORM_LABELS, LEVEL_LABELS } from "@/lib/organisation-discipline/messages";
import { MEASURE_COLUMNS } from "@/lib/organisation-discipline/pasted";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi kết quả kỷ luật tổ chức" };

const PATH = "/organisation/discipline";

export default async function RecordOrganisationDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  const { unitId, bodies } = await bodiesOrRefusal(actor, place, at).then(orStop);
  const part = { unit: place.unit.code, org: place.org.code, branch: at.branchId };
  const mayBring = can.readRestricted(actor, { ...at, unitId }).allowed;
  return (
    <RecordPage
      place={place}
      title="Ghi kết quả kỷ luật tổ chức"
      list={{ path: PATH, label: "Kỷ luật tổ chức" }}
      each="quyết định"
      action={recordOrganisationDisciplineAction}
      fields={
        <>
          <BodyField unit={unitId} bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
          <MatterFields formLabel="Hình thức đã quyết định" forms={FORM_OPTIONS} />
          <ResultFields />
          <RestrictedPaperField place={part} dayField="decidedOn" mayBring={mayBring} />
        </>
      }
      paste={
        <>
          <p>{`Hình thức ghi một trong: ${wordsOf(FORM_LABELS)}. Cấp quyết định: ${wordsOf(LEVEL_LABELS)}.`}</p>
          <PasteSeen
            kind="organisation_discipline"
            action={pasteOrganisationDisciplineAction}
            papers={<RestrictedPaperField place={part} mayBring={mayBring} of="lines" />}
            unitId={unitId}
            branchId={at.branchId}
            hint={`${columnsHint(MEASURE_COLUMNS)} Tổ chức ghi theo tên hoặc mã.`}
            doneHref={placeHref(place, PATH)}
          />
        </>
      }
    />
  );
}

function wordsOf(labels: Readonly<Record<string, string>>): string {
  return Object.values(labels).join(", ");
}
