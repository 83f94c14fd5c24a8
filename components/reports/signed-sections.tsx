import { Panel } from "@/components/ui/panel";
import type { SignedSection } from "@/lib/reports/editions/signed-text";

/** The report as it was signed, part by part. */
export function SignedSections({ sections }: { sections: SignedSection[] }) {
  return sections.map(({ key, heading, isPublic, paragraphs }) => (
    <Panel
      key={key}
      title={heading}
      aside={!isPublic && <span className="hint">Chỉ có trong văn bản báo cáo</span>}
      padded
    >
      {paragraphs.map((text) => (
        <p key={text} className="words">
          {text}
        </p>
      ))}
    </Panel>
  ));
}
