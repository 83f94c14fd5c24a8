import type { ReactNode } from "react";
import { type Crumb, PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { cleanPaper } from "@/lib/papers/clean";
import type { MadePaper } from "@/lib/papers/made";
import { PaperSheet } from "./paper-sheet";

type PaperPageProps = {
  made: MadePaper;
  title: string;
  note: string;
  crumbs: Crumb[];
  /** Addresses of the same paper as files. */
  files: { docx: string; pdf: string };
  /** Further files beside them. */
  more?: ReactNode;
};

/** A paper as it will be printed, with its Word and PDF files. */
export function PaperPage({ made, title, note, crumbs, files, more }: PaperPageProps) {
  return (
    <>
      <PageHead
        title={title}
        note={note}
        crumbs={crumbs}
        actions={
          <>
            <PrintButton>In</PrintButton>
            {more}
            <ButtonLink href={files.docx}>Tải .docx</ButtonLink>
            <ButtonLink href={files.pdf} variant="primary">
              Tải .pdf
            </ButtonLink>
          </>
        }
      />
      <PaperSheet paper={cleanPaper(made.paper)} />
    </>
  );
}
