"use client";

import { type RefObject, useMemo } from "react";
import { TwoTexts } from "./two-texts";
import { typedText } from "./typed-text";

type StaleRecordProps = {
  /** What stands there now, in the words of the form, by the fields' names. */
  stored: Record<string, string>;
  labels: Record<string, string>;
  /** How a typed value reads where it is a code. */
  say: (field: string, typed: string) => string;
  form: RefObject<HTMLFormElement | null>;
  onKeepMine: () => void;
};

/** Somebody saved in between: what stands there now beside what this form holds. */
export function StaleRecord({ stored, labels, say, form, onKeepMine }: StaleRecordProps) {
  const texts = useMemo(() => {
    const typed = new FormData(form.current ?? undefined);
    return Object.entries(labels)
      .map(([field, label]) => ({
        label,
        mine: say(field, typedText(typed, field)),
        theirs: stored[field] ?? "",
      }))
      .filter(({ mine, theirs }) => mine !== theirs);
  }, [stored, labels, say, form]);
  return (
    <TwoTexts
      title="Có người vừa sửa. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu."
      texts={texts}
      onKeepMine={onKeepMine}
    />
  );
}
