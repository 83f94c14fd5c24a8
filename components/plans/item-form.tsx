"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { ProofFields } from "@/components/proofs/proof-fields";
import { UntiedNotice, useUntied } from "@/components/proofs/untied";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { type ItemState, itemStateLabel, type ProgramItemDetail } from "@/lib/plans/types";
import { formatDate } from "@/lib/platform/dates";
import { changeItemAction, createItemAction } from "@/lib/proofs/actions";
import type { ProofChoices, Untied } from "@/lib/proofs/types";
import type { UnitRef } from "@/lib/units/types";
import { ItemFields } from "./item-fields";

type ItemFormProps = {
  unit: UnitRef;
  org: string;
  program: string;
  targets: { id: string; name: string }[];
  item?: ProgramItemDetail;
  /** The year's criteria that its pictures may serve. */
  proofs: ProofChoices;
  backHref: string;
};

/** Adds a piece of work to the programme, or says how far it has come. */
export function ItemForm({ unit, org, program, targets, item, proofs, backHref }: ItemFormProps) {
  const router = useRouter();
  const doneOn = useRef<HTMLInputElement>(null);
  const { left, onDone } = useUntied<{ id: string; untied: Untied[] }>(() => router.push(backHref));
  if (left) return <UntiedNotice untied={left.untied} href={backHref} />;
  return (
    <VersionedForm
      action={item ? changeItemAction : createItemAction}
      version={item?.version}
      storedOf={storedOf}
      onDone={onDone}
    >
      <input type="hidden" name="program" value={program} />
      {item && <input type="hidden" name="id" value={item.id} />}
      <div className="split wide">
        <Panel title="Việc" padded>
          <div className="form">
            <ItemFields item={item} targets={targets} doneOn={doneOn} />
          </div>
        </Panel>
        <Panel title="Ảnh, tệp minh chứng" padded>
          <ProofFields
            proofs={proofs}
            recordDay={() => doneOn.current?.value ?? ""}
            place={{ unit: unit.code, org, branch: null }}
            attached={item?.evidence ?? []}
          />
        </Panel>
      </div>
      <div className="button-row">
        <SubmitButton>{item ? "Lưu việc" : "Thêm việc"}</SubmitButton>
        <ButtonLink variant="quiet" href={backHref}>
          Quay lại
        </ButtonLink>
      </div>
    </VersionedForm>
  );
}

function storedOf(current: unknown): Stored {
  const item = current as ProgramItemDetail;
  const day = (value: ProgramItemDetail["doneOn"]) => (value ? formatDate(value) : "");
  return {
    version: item.version,
    texts: [
      { name: "title", label: "Tên việc", value: item.title },
      { name: "owner", label: "Người phụ trách", value: item.owner },
      { name: "startsOn", label: "Bắt đầu", value: day(item.startsOn) },
      { name: "dueOn", label: "Hạn", value: formatDate(item.dueOn) },
      {
        name: "state",
        label: "Tình trạng",
        value: itemStateLabel(item.state),
        say: (typed) => itemStateLabel(typed as ItemState),
      },
      { name: "doneOn", label: "Ngày xong", value: day(item.doneOn) },
      { name: "reason", label: "Lý do không làm", value: item.reason },
      { name: "result", label: "Kết quả", value: item.result },
    ],
  };
}
