import { Panel } from "@/components/ui/panel";
import type { ResultDraft } from "@/lib/reports/types";

/** The page's text as it will be published, paragraph by paragraph. */
export function DraftedResult({ draft }: { draft: ResultDraft }) {
  return (
    <Panel title="Nội dung trang kết quả" padded>
      <article className="prose">
        <h3>{draft.title.text}</h3>
        {draft.paragraphs.map((paragraph) => (
          <section key={`${paragraph.part} ${paragraph.heading}`}>
            {paragraph.heading && <h4>{paragraph.heading}</h4>}
            <p>{paragraph.sentences.map((sentence) => sentence.text).join(" ")}</p>
          </section>
        ))}
        {draft.author && <p>{draft.author}</p>}
      </article>
    </Panel>
  );
}
