import Link from "next/link";
import { Sign } from "@/components/ui/sign";
import type { Tone } from "@/components/ui/tone";
import { VERDICT_LABELS } from "@/lib/assessments/messages";
import type { AssessmentItemRow } from "@/lib/assessments/types";
import { VERDICT_TONES } from "./verdict-tone";

type CodeStripProps = {
  items: readonly AssessmentItemRow[];
  current: string;
  hrefOf: (code: string) => string;
};

/** Every item of the year by its code, with the verdict's sign: where one stands and what is left. */
export function CodeStrip({ items, current, hrefOf }: CodeStripProps) {
  return (
    <nav className="code-strip" aria-label="Nội dung">
      {items.map(({ code, title, verdict }) => {
        const tone: Tone = verdict ? VERDICT_TONES[verdict.verdict] : "idle";
        const state = verdict ? VERDICT_LABELS[verdict.verdict] : "Chưa xem";
        return (
          <Link
            key={code}
            href={hrefOf(code)}
            prefetch={false}
            title={`${code} ${title}`}
            aria-current={code === current ? "true" : undefined}
          >
            {code}
            <Sign tone={tone} label={state} />
          </Link>
        );
      })}
    </nav>
  );
}
