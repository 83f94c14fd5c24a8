import { Row, RowList } from "@/components/ui/row-list";
import { ADMISSION_PAPER_LABELS, ADMISSION_PAPERS } from "@/lib/admissions/papers/names";

/** Every paper of the case as Word and PDF; a draft until its number and day are recorded. */
export function AdmissionPapers({ id }: { id: string }) {
  return (
    <RowList label="Văn bản">
      {ADMISSION_PAPERS.map((paper) => {
        const href = (format: string) => `/api/files/admissions/${id}?paper=${paper}&format=${format}`;
        const label = ADMISSION_PAPER_LABELS[paper];
        return (
          <Row
            key={paper}
            title={label}
            action={
              <>
                <a href={href("docx")} download aria-label={`Tải ${label}, .docx`}>
                  .docx
                </a>{" "}
                <a href={href("pdf")} download aria-label={`Tải ${label}, .pdf`}>
                  .pdf
                </a>
              </>
            }
          />
        );
      })}
    </RowList>
  );
}
