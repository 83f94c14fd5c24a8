"use client";

import { TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { saveDraftAction } from "@/lib/criteria/drafts/actions";
import type { CriteriaDraft } from "@/lib/criteria/drafts/types";
import { DraftItemFields, settingTexts } from "./draft-item-fields";

/** Thresholds, persons counted and periods of the next version of a set. */
export function DraftForm({ orgId, draft }: { orgId: string; draft: CriteriaDraft }) {
  const { base, items } = draft;
  return (
    <VersionedForm
      action={(form) => saveDraftAction(orgId, base.code, form)}
      version={draft.version}
      storedOf={(current) => storedOf(current as CriteriaDraft)}
      doneLabel="Đã lưu bản soạn"
    >
      <Panel title="Căn cứ" padded>
        <TextField
          name="basis"
          label="Văn bản của cấp mình đặt mức riêng"
          hint="Ví dụ: Hướng dẫn số 05-HD/ĐTN ngày 15/01/2026. Cần có trước khi ban hành."
          maxLength={200}
          defaultValue={draft.basis}
        />
      </Panel>
      {base.groups.map(({ number, shortTitle }) => (
        <Panel key={number} title={`${number}. ${shortTitle}`}>
          {items.map((item, index) =>
            item.groupNumber === number ? (
              <DraftItemFields key={item.code} item={item} index={index} />
            ) : null,
          )}
        </Panel>
      ))}
      <div className="button-row">
        <SubmitButton>Lưu bản soạn</SubmitButton>
      </div>
    </VersionedForm>
  );
}

function storedOf({ version, basis, items }: CriteriaDraft): Stored {
  return {
    version,
    texts: [{ name: "basis", label: "Căn cứ", value: basis }, ...items.flatMap(settingTexts)],
  };
}
