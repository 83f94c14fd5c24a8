"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { nameOf } from "@/components/evidence/evidence-links";
import { PickerDialog } from "@/components/evidence/evidence-picker";
import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { ActionForm } from "@/components/ui/action-form";
import { answerOf } from "@/components/ui/answer-of";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { type BearerKind, bearerWord } from "@/lib/evidence/papers/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { tiePaperAction, untiePaperAction } from "@/lib/proofs/papers/actions";

type PapersPanelProps = {
  bearer: { kind: BearerKind; id: string };
  evidence: EvidenceCard[];
  /** Where the unit's own files are offered. */
  place: { unit: string; org: string };
  query: string;
  /** The record's own day, for files that carry none. */
  day: PlainDate;
  mayKeep: boolean;
};

/** The papers of a record: each opens in place, and who keeps the record brings more or takes one off. */
export function PapersPanel({ bearer, evidence, place, query, day, mayKeep }: PapersPanelProps) {
  const word = bearerWord(bearer);
  return (
    <Panel
      title="Giấy tờ"
      aside={<span>{evidence.length} tệp</span>}
      padded
      foot={mayKeep && <AddPapers place={{ ...place, paperOf: word }} evidence={evidence} day={day} />}
    >
      {evidence.length > 0 ? (
        <EvidenceViewer
          evidence={evidence}
          query={query}
          actionFor={mayKeep ? (card) => <Untie bearer={word} card={card} /> : undefined}
        />
      ) : (
        <EmptyState title="Chưa có giấy tờ nào" />
      )}
    </Panel>
  );
}

type AddPapersProps = {
  place: { unit: string; org: string; paperOf: string };
  evidence: EvidenceCard[];
  day: PlainDate;
};

function AddPapers({ place, evidence, day }: AddPapersProps) {
  const router = useRouter();
  const [failed, setFailed] = useState<string | null>(null);
  const refresh = () => router.refresh();
  const tied = evidence.map(({ id }) => id);
  const toggle = async ({ id }: EvidenceCard) => {
    const form = formOf(place.paperOf, id);
    const act = tied.includes(id) ? untiePaperAction : tiePaperAction;
    const result = await answerOf(() => act(form));
    setFailed(result.ok ? null : result.message);
  };
  return (
    <PickerDialog
      place={place}
      toggle={toggle}
      failed={failed}
      cards={evidence}
      attach={refresh}
      update={refresh}
      recordDay={() => formatDate(day)}
    />
  );
}

function Untie({ bearer, card }: { bearer: string; card: EvidenceCard }) {
  return (
    <ActionForm action={untiePaperAction}>
      <input type="hidden" name="bearer" value={bearer} />
      <input type="hidden" name="evidence" value={card.id} />
      <SubmitButton variant="quiet" small icon="x" pendingLabel="Đang gỡ…" aria-label={`Gỡ ${nameOf(card)}`}>
        Gỡ
      </SubmitButton>
    </ActionForm>
  );
}

function formOf(bearer: string, evidence: string): FormData {
  const form = new FormData();
  form.set("bearer", bearer);
  form.set("evidence", evidence);
  return form;
}
