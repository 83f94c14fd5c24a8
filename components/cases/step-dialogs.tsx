"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, type Option, SelectField, TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import type { StepField } from "@/lib/cases/machine";
import type { PlainDate } from "@/lib/platform/dates";
import { staleCase } from "./stale-case";

type StepAction = FormAction<{ id: string }>;

/** A move as the browser needs it: its name, its button, the labels of what it asks. */
export type OpenStep = {
  act: string;
  label: string;
  asks: Partial<Record<StepField, string>>;
  /** The label of a name that may be left blank. */
  offers?: { person: string };
  /** A way out, never the next thing to do. */
  quiet?: boolean;
  /** Fields that only this procedure asks for. */
  more?: ReactNode;
  /** A choice that this procedure asks for beside. */
  choice?: { name: string; label: string; blank: string; options: Option[] };
};

type StepDialogsProps = {
  action: StepAction;
  id: string;
  version: number;
  /** Open to this person now, the usual one first. */
  steps: readonly OpenStep[];
  day: PlainDate;
  /** The usual step has a button of its own beside these. */
  besideUsual?: boolean;
};

/** One button for each step that this person may take now. */
export function StepDialogs({ action, id, version, steps, day, besideUsual }: StepDialogsProps) {
  return (
    <>
      {steps.map((step, index) => (
        // Closed once the step is taken, also where the same one may be taken again.
        <Dialog
          key={`${step.act} ${version}`}
          variant={step.quiet ? "quiet" : index === 0 && !besideUsual ? "primary" : "secondary"}
          trigger={step.label}
          title={step.label}
        >
          <ActionForm action={action} stale={staleCase(step.label)}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="act" value={step.act} />
            {step.choice && <SelectField {...step.choice} />}
            <StepFields asks={step.asks} offers={step.offers} day={day} />
            {step.more}
            <div className="button-row">
              <DialogClose>Thôi</DialogClose>
              <SubmitButton>{step.label}</SubmitButton>
            </div>
          </ActionForm>
        </Dialog>
      ))}
    </>
  );
}

type StepFieldsProps = Pick<OpenStep, "asks"> & { offers: OpenStep["offers"]; day: PlainDate };

function StepFields({ asks, offers, day }: StepFieldsProps) {
  const person = asks.person ?? offers?.person;
  return (
    <>
      {asks.docNumber && <TextField name="docNumber" label={asks.docNumber} maxLength={60} short />}
      <DateField name="day" label="Ngày" day={day} />
      {person && <TextField name="person" label={person} maxLength={150} />}
      {asks.votes && (
        <fieldset className="field-row">
          <legend>{asks.votes}</legend>
          <TextField name="entitled" label="Được triệu tập" inputMode="numeric" maxLength={6} short />
          <TextField name="present" label="Có mặt" inputMode="numeric" maxLength={6} short />
          <TextField name="votesFor" label="Tán thành" inputMode="numeric" maxLength={6} short />
          <TextField
            name="votesAgainst"
            label="Không tán thành"
            inputMode="numeric"
            maxLength={6}
            short
            optional
          />
        </fieldset>
      )}
      {asks.note && <TextArea name="note" label={asks.note} rows={3} maxLength={2000} />}
    </>
  );
}

type TakeBackProps = { action: StepAction; id: string; version: number; step: string };

/** Takes the last step back, with the reason. */
export function TakeBack({ action, id, version, step }: TakeBackProps) {
  return (
    // Closed once the step is back: what stands there then is another step.
    <Dialog key={version} variant="quiet" trigger="Lùi một bước" title={`Lùi bước “${step}”?`}>
      <ActionForm action={action} stale={staleCase(`Lùi bước “${step}”`)}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextArea name="note" label="Lý do lùi bước" rows={3} maxLength={2000} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Lùi một bước</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
