"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { signNilAction, withdrawNilAction } from "@/lib/cases/actions";
import { NIL_LABELS } from "@/lib/cases/messages";
import type { NilYear } from "@/lib/cases/nil/queries";
import type { NilSubject } from "@/lib/cases/types";
import { formatDate } from "@/lib/platform/dates";

type NilPanelProps = {
  unitId: string;
  nil: NilYear;
  maySign: boolean;
};

/** Of each procedure without a case in the unit's year: the unit's signed word, or the button for it. */
export function NilPanel({ unitId, nil: { year, label, silent, signed }, maySign }: NilPanelProps) {
  if (silent.length + signed.length === 0) return null;
  const open = silent.filter((procedure) => !signed.some((each) => each.procedure === procedure));
  return (
    <Panel title={`Không phát sinh trong ${label}`}>
      <RowList label={`Không phát sinh trong ${label}`}>
        {signed.map(({ id, procedure, signedOn, signedBy, note, version }) => (
          <Row
            key={id}
            lead={formatDate(signedOn)}
            tone="ok"
            title={NIL_LABELS[procedure]}
            detail={[`${signedBy} xác nhận không phát sinh`, note].filter(Boolean).join(". ")}
            action={maySign && <Withdraw id={id} version={version} />}
          />
        ))}
        {open.map((procedure) => (
          <Row
            key={procedure}
            title={NIL_LABELS[procedure]}
            detail="Chưa có hồ sơ nào và chưa xác nhận."
            action={maySign && <Sign unitId={unitId} year={year} label={label} procedure={procedure} />}
          />
        ))}
      </RowList>
    </Panel>
  );
}

type SignProps = Pick<NilYear, "year" | "label"> & { unitId: string; procedure: NilSubject };

function Sign({ unitId, year, label, procedure }: SignProps) {
  return (
    <Dialog
      small
      trigger="Xác nhận không phát sinh"
      title={`${NIL_LABELS[procedure]}: không phát sinh trong ${label}`}
    >
      <ActionForm action={signNilAction}>
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="procedure" value={procedure} />
        <TextArea name="note" label="Lời xác nhận" rows={2} maxLength={500} optional />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Xác nhận</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Withdraw({ id, version }: { id: string; version: number }) {
  return (
    <ActionForm action={withdrawNilAction}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton variant="quiet" small>
        Rút lại
      </SubmitButton>
    </ActionForm>
  );
}
