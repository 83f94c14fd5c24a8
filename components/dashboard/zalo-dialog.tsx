"use client";

import { useRef, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import type { ZaloText } from "@/lib/dashboard/zalo-text";

/** A ready message to be pasted where people read it; what one writes into it stays until the page is left. */
export function ZaloDialog({ texts, trigger }: { texts: readonly ZaloText[]; trigger: string }) {
  const [chosen, choose] = useState(texts[0]?.id ?? "");
  const [edited, edit] = useState<Record<string, string>>({});
  const area = useRef<HTMLTextAreaElement>(null);
  const text = edited[chosen] ?? texts.find((one) => one.id === chosen)?.text ?? "";

  return (
    <Dialog trigger={trigger} title="Soạn tin Zalo" small>
      <div className="stack">
        {texts.length > 1 && (
          <SelectField
            name="whom"
            label="Gửi cho"
            value={chosen}
            options={texts.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => choose(event.target.value)}
          />
        )}
        <TextArea
          ref={area}
          name="text"
          label="Nội dung tin"
          rows={10}
          value={text}
          onChange={(event) => edit({ ...edited, [chosen]: event.target.value })}
        />
        <CopyButton
          key={chosen}
          text={text}
          box={area}
          label="Chép tin"
          copied="Đã chép. Dán vào nhóm Zalo."
          variant="primary"
        />
      </div>
    </Dialog>
  );
}
