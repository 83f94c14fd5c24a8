import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { EvidenceCard } from "@/lib/evidence/types";
import { downloadHref } from "./evidence-links";

/** A plain link: the router has no business with a file. */
export function DownloadLink({ evidence, children }: { evidence: EvidenceCard; children: ReactNode }) {
  return (
    <a className={buttonClass({})} href={downloadHref(evidence)} download>
      <Icon name="download" />
      {children}
    </a>
  );
}
