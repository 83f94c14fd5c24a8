import { PastePeopleSeen } from "@/components/cases/paste-seen";
import type { UploadPlace } from "@/components/evidence/uploader";
import { PaperField } from "@/components/proofs/paper-field";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { RefreshingDialog } from "@/components/ui/refreshing-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { pasteCardsAction, takeAdmissionStepsAction } from "@/lib/admissions/actions";
import { ADMISSION } from "@/lib/admissions/machine";
import { CARD_TITLES } from "@/lib/admissions/together/cards";
import type { StepGroup } from "@/lib/admissions/together/groups";
import type { AdmissionsView } from "@/lib/admissions/view";
import type { PlainDate } from "@/lib/platform/dates";
import { IntroducerFields, type PossibleIntroducer } from "./introducer-fields";
import { PeopleTicks } from "./people-ticks";

type SharedStepsProps = {
  view: AdmissionsView;
  /** Where the papers of a table go. */
  part: UploadPlace;
  href: string;
};

/** A step that several people stand before, taken for all who are ticked with one day and one paper. */
export function SharedSteps({ view, part, href }: SharedStepsProps) {
  const { groups, introducers, day, at, mayKeep, awaitingCards } = view;
  const givesCards = mayKeep && at.unitId !== null && awaitingCards > 1;
  if (groups.length === 0 && !givesCards) return null;
  return (
    <Panel title="Ghi một bước cho nhiều người" padded>
      <div className="button-row">
        {groups.map((group) => (
          <SharedStep key={keyOf(group)} introducers={introducers} group={group} day={day} />
        ))}
        {givesCards && (
          <RefreshingDialog
            key={awaitingCards}
            trigger={`${ADMISSION.moves.card.label}: ${awaitingCards} người`}
            title={ADMISSION.moves.card.label}
          >
            <PastePeopleSeen
              kind="card"
              action={pasteCardsAction}
              papers={<PaperField place={part} dayField="day" of="lines" />}
              unitId={at.unitId ?? ""}
              branchId={at.branchId}
              titles={CARD_TITLES}
              doneHref={href}
              before={<DateField name="day" label="Ngày trao thẻ" day={day} />}
            />
          </RefreshingDialog>
        )}
      </div>
    </Panel>
  );
}

/** Another one once somebody has gone on: the dialog closes, and its ticks are nobody's. */
function keyOf({ act, people }: StepGroup): string {
  return [act, ...people.map(({ id, version }) => `${id} ${version}`)].join();
}

type SharedStepProps = { group: StepGroup; introducers: PossibleIntroducer[]; day: PlainDate };

function SharedStep({ group: { act, issuer, people }, introducers, day }: SharedStepProps) {
  const { label, asks } = ADMISSION.moves[act];
  return (
    <Dialog
      trigger={[`${label}: ${people.length} người`, issuer].filter(Boolean).join(" · ")}
      title={[label, issuer].filter(Boolean).join(" · ")}
    >
      <ActionForm action={takeAdmissionStepsAction}>
        <input type="hidden" name="act" value={act} />
        <PeopleTicks people={people} />
        {act === "introduce" && <IntroducerFields introducers={introducers} />}
        {asks.docNumber && <TextField name="docNumber" label={asks.docNumber} maxLength={60} short />}
        <DateField name="day" label="Ngày" day={day} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>{label}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
