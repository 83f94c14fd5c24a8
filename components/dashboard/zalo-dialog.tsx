"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import type { ZaloText } from "@/lib/dashboard/zalo-text";

/** A ready message to be pasted where people read it; what one writes into it stays until the page is left. */
export function ZaloDialog({ texts, trigger }: { texts: readonly ZaloText[]; trigger: string }) {
  const [chosen, choose] = useState(texts[0]?.id ?? "");
  const [edited, edit] = useState<Record<string, string>>({});
  const [said, say] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const text = edited[chosen] ?? texts.find((one) => one.id === chosen)?.text ?? "";

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      say("Đã chép. Dán vào nhóm Zalo.");
    } catch {
      // Without https or without leave there is no clipboard: the text is selected for the keys.
      area.current?.focus();
      area.current?.select();
      say("Đã chọn cả tin. Bấm Ctrl+C (hoặc giữ và chọn Sao chép) rồi dán vào Zalo.");
    }
  }

  return (
    <Dialog trigger={trigger} title="Soạn tin Zalo" small>
      <div className="stack">
        {texts.length > 1 && (
          <SelectField
            name="whom"
            label="Gửi cho"
            value={chosen}
            options={texts.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => {
              choose(event.target.value);
              say("");
            }}
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
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" onClick={copy}>
            Chép tin
          </Button>
          <span role="status">{said}</span>
        </div>
      </div>
    </Dialog>
  );
}
