"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ParagraphForm } from "./paragraph-form";
import type { ReportPlace } from "./report-form-fields";

type AddParagraphProps = { place: ReportPlace; part: string; heading: string };

/** Adds a paragraph of one's own to a part. */
export function AddParagraph({ place, part, heading }: AddParagraphProps) {
  const [id, setId] = useState<string | null>(null);
  if (id === null)
    return (
      <Button
        small
        icon="plus"
        onClick={() => setId(crypto.randomUUID())}
        aria-label={`Thêm đoạn vào ${heading}`}
      >
        Thêm đoạn
      </Button>
    );
  return (
    <ParagraphForm
      place={place}
      paragraph={{ id, draftKey: null, part, version: null }}
      text=""
      label={`Đoạn mới của mục ${heading}`}
      onClose={() => setId(null)}
    />
  );
}
