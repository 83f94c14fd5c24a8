"use client";

import { useMemo, useState } from "react";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Status } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoTexts } from "@/components/ui/two-texts";
import { useActionForm } from "@/components/ui/use-action-form";
import { saveMinutesAction } from "@/lib/meetings/actions";
import type { MeetingRow } from "@/lib/meetings/types";

/** What was discussed and concluded. A save over somebody else's shows both texts. */
export function MinutesForm({ row }: { row: MeetingRow }) {
  const [seen, see] = useState(row);
  const { form, submit, pending, failure, done } = useActionForm(saveMinutesAction, {
    onDone: () => see({ ...row, ...typedIn(form.current), version: version + 1 }),
  });
  const current = failure?.reason === "stale" ? (failure.current as MeetingRow | null) : null;
  // The meeting's version also moves with its roll and agenda; only other words stand in the way of these.
  const isUntouched = row.discussion === seen.discussion && row.conclusion === seen.conclusion;
  const version = isUntouched ? Math.max(row.version, seen.version) : seen.version;
  const isStale = current !== null && current.version !== version;
  const texts = useMemo(() => {
    if (!current) return [];
    const typed = typedIn(form.current);
    return [
      { label: "Nội dung thảo luận", mine: typed.discussion, theirs: current.discussion },
      { label: "Kết luận", mine: typed.conclusion, theirs: current.conclusion },
    ];
  }, [current, form]);
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {isStale && (
        <TwoTexts
          title="Có người vừa ghi biên bản này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu."
          texts={texts}
          onKeepMine={() => see(current)}
        />
      )}
      <FormErrors failure={current ? null : failure} />
      <input type="hidden" name="meetingId" value={row.id} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        id="discussion"
        name="discussion"
        label="Nội dung thảo luận"
        rows={8}
        maxLength={20_000}
        defaultValue={row.discussion}
        optional
      />
      <TextArea
        id="conclusion"
        name="conclusion"
        label="Kết luận"
        hint="Cần có trước khi kết thúc phiên họp."
        rows={4}
        maxLength={10_000}
        defaultValue={row.conclusion}
      />
      <div className="button-row">
        <SubmitButton variant="secondary" pendingLabel="Đang lưu…">
          Lưu biên bản
        </SubmitButton>
        <Status tone="ok">{done && !pending ? "Đã lưu biên bản." : null}</Status>
      </div>
    </form>
  );
}

function typedIn(form: HTMLFormElement | null): Pick<MeetingRow, "discussion" | "conclusion"> {
  const data = form ? new FormData(form) : new FormData();
  const text = (name: string) =>
    String(data.get(name) ?? "")
      .replace(/\r\n/g, "\n")
      .trim()
      .normalize("NFC");
  return { discussion: text("discussion"), conclusion: text("conclusion") };
}
