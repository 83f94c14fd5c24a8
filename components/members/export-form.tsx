"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { startExportAction } from "@/lib/members/roster/exports/actions";

type ExportFormProps = {
  query: Record<string, string>;
  label: string;
  /** Where a short list is fetched. */
  href: string;
  /** Where a long one is seen in the making. */
  filesHref: string;
};

/** Asks for a list that may be too long to wait for. */
export function ExportForm({ query, label, href, filesHref }: ExportFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={() => startExportAction(query)}
      onDone={({ atOnce }) => (atOnce ? window.location.assign(href) : router.push(filesHref))}
    >
      <SubmitButton variant="secondary" small pendingLabel="Đang đếm…">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
