import type { ReactNode } from "react";
import { type Crumb, PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { PrintButton } from "@/components/ui/print-button";
import { cleanPaper } from "@/lib/papers/clean";
import type { MadePaper } from "@/lib/papers/made";
import { PaperSheet } from "./paper-sheet";

type PaperPageProps = {
  made: MadePaper;
  title: string;
  note: string;
  crumbs: Crumb[];
  /** Addresses of the same paper as files; its list alone also as a sheet. */
  files: { docx: string; pdf: string; xlsx?: string };
  /** Where number and day of signing are recorded. */
  signing?: ReactNode;
};

/** A paper as it will be printed, with its Word and PDF files. */
export function PaperPage({ made, title, note, crumbs, files, signing }: PaperPageProps) {
  return (
    <>
      <PageHead
        title={title}
        note={note}
        crumbs={crumbs}
        actions={
          <>
            <PrintButton>In</PrintButton>
            {files.xlsx && <ButtonLink href={files.xlsx}>Tải .xlsx</ButtonLink>}
            <ButtonLink href={files.docx}>Tải .docx</ButtonLink>
            <ButtonLink href={files.pdf} variant="primary">
              Tải .pdf
            </ButtonLink>
          </>
        }
      />
      {signing}
      <PaperSheet paper={cleanPaper(made.paper)} />
    </>
  );
}
