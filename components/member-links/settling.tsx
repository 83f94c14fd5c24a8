"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { settleCorrectionsAction } from "@/lib/member-links/actions";
import { settledWords } from "@/lib/member-links/messages";
import type { SettledCount } from "@/lib/member-links/types";
import { PlaceInputs, type SettledPlace } from "./place-inputs";

const Told = createContext<(count: SettledCount | null) => void>(() => undefined);

/** Says what was settled last, which is no longer there itself: its form goes with what was waiting. */
export function SettledWithin({ children }: { children: ReactNode }) {
  const [last, tell] = useState<SettledCount | null>(null);
  return (
    <Told value={tell}>
      {last && (
        <Notice kind="success" live>
          {settledWords(last)}
        </Notice>
      )}
      {children}
    </Told>
  );
}

type SettleFormProps = { place: SettledPlace; className?: string; children: ReactNode };

/** A form that accepts and refuses corrections of one person or of many. */
export function SettleForm({ place, className, children }: SettleFormProps) {
  const tell = use(Told);
  return (
    <ActionForm
      action={settleCorrectionsAction}
      onSubmit={() => tell(null)}
      onDone={tell}
      className={className}
    >
      <PlaceInputs place={place} />
      {children}
    </ActionForm>
  );
}
