"use client";

import { useState } from "react";
import { SendFileButton } from "@/components/evidence/send-file-button";
import { SelectField } from "@/components/ui/field";
import { FILE_KINDS } from "@/lib/dossier/files/types";
import { ACCEPTED_WORDS } from "@/lib/evidence/types";

/** Brings a paper: what it is, then the file. */
export function AddFile({ memberId }: { memberId: string }) {
  const [kind, setKind] = useState<string>(FILE_KINDS[0].code);
  return (
    <div className="form">
      <SelectField
        name="kind"
        label="Loại giấy tờ"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        options={FILE_KINDS.map(({ code, label }) => ({ value: code, label }))}
        hint={`${ACCEPTED_WORDS}, tối đa 20 MB. Ai giữ danh sách của đơn vị, chi đoàn đều mở được; cấp trên không thấy.`}
      />
      <SendFileButton address={`/api/files/dossiers/${memberId}`} fields={{ kind }} label="Thêm giấy tờ" />
    </div>
  );
}
