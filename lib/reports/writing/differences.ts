import type { ReportSection } from "./rules";
import type { SavedReport } from "./types";

export type Difference = {
  key: string;
  heading: string;
  before: string | null;
  now: string | null;
  isSame: boolean;
};

type Paragraph = { id: string | null; draftKey: string | null; text: string; isLeftOut: boolean };
type Part = { key: string; heading: string; paragraphs: readonly Paragraph[] };

/** Paragraph by paragraph what a save said and what stands now; what is left out of the report says nothing. */
export function differences(
  save: Pick<SavedReport, "sections">,
  sections: readonly ReportSection[],
): Difference[] {
  const saved = spoken(save.sections);
  const now = spoken(sections);
  const keys = [...new Set([...saved.keys(), ...now.keys()])];
  return keys.map((key) => {
    const [was, is] = [saved.get(key), now.get(key)];
    return {
      key,
      heading: was?.heading ?? is?.heading ?? "",
      before: was?.text ?? null,
      now: is?.text ?? null,
      isSame: was?.text === is?.text,
    };
  });
}

function spoken(parts: readonly Part[]): Map<string, { heading: string; text: string }> {
  return new Map(
    parts.flatMap(({ heading, paragraphs }) =>
      paragraphs
        .filter((paragraph) => !paragraph.isLeftOut)
        .map(({ id, draftKey, text }) => [draftKey ?? id ?? "", { heading, text }] as const),
    ),
  );
}
