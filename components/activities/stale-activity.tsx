"use client";

import { type RefObject, useMemo } from "react";
import { TwoTexts } from "@/components/ui/two-texts";
import {
  type ActivityDetail,
  type ActivityKind,
  kindLabel,
  type Occasion,
  occasionLabel,
} from "@/lib/activities/types";
import { FIELD_LABELS, formTexts } from "./activity-words";

type StaleActivityProps = {
  current: ActivityDetail;
  form: RefObject<HTMLFormElement | null>;
  onKeepMine: () => void;
};

/** Somebody saved in between: what stands there now beside what this form holds. */
export function StaleActivity({ current, form, onKeepMine }: StaleActivityProps) {
  const texts = useMemo(() => {
    const typed = form.current ? typedTexts(new FormData(form.current)) : {};
    const stored = formTexts(current);
    return (Object.keys(FIELD_LABELS) as (keyof typeof FIELD_LABELS)[])
      .map((field) => ({ label: FIELD_LABELS[field], mine: typed[field] ?? "", theirs: stored[field] }))
      .filter(({ mine, theirs }) => mine !== theirs);
  }, [current, form]);
  return (
    <TwoTexts
      title="Có người vừa sửa hoạt động này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu."
      texts={texts}
      onKeepMine={onKeepMine}
    />
  );
}

function typedTexts(data: FormData): Partial<Record<keyof typeof FIELD_LABELS, string>> {
  const texts = Object.fromEntries([...data].map(([name, value]) => [name, String(value).trim()]));
  const { kind, occasion } = texts;
  return {
    ...texts,
    ...(kind ? { kind: kindLabel(kind as ActivityKind) } : {}),
    ...(occasion ? { occasion: occasionLabel(occasion as Occasion) } : {}),
  };
}
