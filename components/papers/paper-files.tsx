import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";

type PaperFilesProps = {
  /** Address of the route that makes them. */
  href: string;
  papers: { paper: string; title: string; detail: string }[];
};

/** The papers of a case or a meeting as Word and PDF files. */
export function PaperFiles({ href, papers }: PaperFilesProps) {
  if (papers.length === 0) return null;
  const file = (paper: string, format: string) => `${href}?${new URLSearchParams({ paper, format })}`;
  return (
    <Panel title="Văn bản">
      <RowList label="Văn bản">
        {papers.map(({ paper, title, detail }) => (
          <Row
            key={paper}
            title={title}
            detail={detail}
            action={
              <span className="button-row">
                <a className="button small" href={file(paper, "docx")}>
                  <span className="sr-only">{title} </span>.docx
                </a>
                <a className="button small" href={file(paper, "pdf")}>
                  <span className="sr-only">{title} </span>.pdf
                </a>
              </span>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}
