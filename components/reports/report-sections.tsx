import { Panel } from "@/components/ui/panel";
import type { ReportSection } from "@/lib/reports/writing/rules";
import { AddParagraph } from "./add-paragraph";
import { ParagraphEditor } from "./paragraph-editor";
import { ParagraphFacts } from "./paragraph-facts";
import { ParagraphText } from "./paragraph-text";
import type { ReportPlace } from "./report-form-fields";

type ReportSectionsProps = {
  place: ReportPlace;
  sections: ReportSection[];
  isEditable: boolean;
  hrefOf: (path: string) => string;
};

/** The report part by part, each paragraph beside what it was drafted from. */
export function ReportSections({ place, sections, isEditable, hrefOf }: ReportSectionsProps) {
  return sections
    .filter(({ paragraphs }) => isEditable || paragraphs.length > 0)
    .map((section) => (
      <Panel
        key={section.key}
        title={section.heading}
        aside={!section.isPublic && <span className="hint">Chỉ có trong văn bản báo cáo</span>}
        padded
        className="report-section"
      >
        {section.paragraphs.length === 0 && (
          <p className="hint">{section.hint ?? "Chưa có số liệu để soạn đoạn này."}</p>
        )}
        {section.paragraphs.map((paragraph, at) => (
          <div className="report-paragraph" key={paragraph.draftKey ?? paragraph.id}>
            <div>
              {isEditable ? (
                <ParagraphEditor
                  place={place}
                  paragraph={paragraph}
                  part={section.key}
                  heading={section.heading}
                  isFirst={at === 0}
                  isLast={at === section.paragraphs.length - 1}
                >
                  <ParagraphText paragraph={paragraph} />
                </ParagraphEditor>
              ) : (
                <ParagraphText paragraph={paragraph} />
              )}
            </div>
            <ParagraphFacts paragraph={paragraph} hrefOf={hrefOf} />
          </div>
        ))}
        {isEditable && <AddParagraph place={place} part={section.key} heading={section.heading} />}
      </Panel>
    ));
}
