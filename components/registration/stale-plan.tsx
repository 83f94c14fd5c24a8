"use client";

import { type RefObject, useMemo } from "react";
import { TwoTexts } from "@/components/ui/two-texts";
import type { Plan } from "@/lib/assessments/registration/types";

type StalePlanProps = {
  current: Plan;
  form: RefObject<HTMLFormElement | null>;
  onKeepMine: () => void;
};

/** Somebody saved in between: what stands there now beside what this form holds. */
export function StalePlan({ current, form, onKeepMine }: StalePlanProps) {
  const texts = useMemo(() => {
    const typed = new FormData(form.current ?? undefined);
    const mine = (name: string) => String(typed.get(name) ?? "").trim();
    return [
      { label: "Giải pháp", mine: mine("solution"), theirs: current.solution },
      { label: "Thời hạn", mine: mine("due"), theirs: current.due },
      { label: "Người phụ trách", mine: mine("person"), theirs: current.person },
      {
        label: "Nội dung khó",
        mine: typed.get("isHard") ? "có" : "không",
        theirs: current.isHard ? "có" : "không",
      },
    ].filter(({ mine, theirs }) => mine !== theirs);
  }, [current, form]);
  return (
    <TwoTexts
      title={`${current.updatedBy} vừa ghi kế hoạch này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu.`}
      texts={texts}
      onKeepMine={onKeepMine}
    />
  );
}
