"use client";

import { type RefObject, useMemo } from "react";
import { TwoTexts } from "@/components/ui/two-texts";
import { FINDING_LABELS } from "@/lib/inspections/messages";
import { FINDING_STATES, type InspectionSheet } from "@/lib/inspections/types";
import { formatDate } from "@/lib/platform/dates";

type StaleInspectionProps = {
  current: InspectionSheet;
  form: RefObject<HTMLFormElement | null>;
  onKeepMine: () => void;
};

/** Somebody saved in between: what stands there now beside what this form holds. */
export function StaleInspection({ current, form, onKeepMine }: StaleInspectionProps) {
  const texts = useMemo(() => {
    const typed = new FormData(form.current ?? undefined);
    const mine = (name: string) => String(typed.get(name) ?? "").trim();
    const { inspection, items } = current;
    return [
      { label: "Ngày", mine: mine("day"), theirs: inspection ? formatDate(inspection.day) : "" },
      { label: "Người kiểm tra", mine: mine("inspectors"), theirs: inspection?.inspectors ?? "" },
      { label: "Kết luận", mine: mine("conclusion"), theirs: inspection?.conclusion ?? "" },
      ...items.map(({ code, finding }) => ({
        label: code,
        mine: words(mine(`state.${code}`), mine(`text.${code}`)),
        theirs: words(finding?.state ?? "", finding?.text ?? ""),
      })),
    ].filter(({ mine, theirs }) => mine !== theirs);
  }, [current, form]);
  return (
    <TwoTexts
      title={`${current.inspection?.updatedBy ?? "Người khác"} vừa ghi cuộc kiểm tra này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu.`}
      texts={texts}
      onKeepMine={onKeepMine}
    />
  );
}

function words(state: string, text: string): string {
  const known = FINDING_STATES.find((one) => one === state);
  return known ? `${FINDING_LABELS[known]}${text ? `: ${text}` : ""}` : "";
}
