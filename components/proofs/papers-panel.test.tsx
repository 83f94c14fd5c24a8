import { expect, test } from "vitest";
import { drawn } from "@/components/ui/drawn";
import type { EvidenceCard } from "@/lib/evidence/types";
import { plainDate } from "@/lib/platform/dates";
import { PapersPanel } from "./papers-panel";

const day = plainDate("2026-03-26");
const paper: EvidenceCard = {
  id: "e1",
  caption: "Quyết định chuẩn y",
  factDate: day,
  mediaType: "application/pdf",
  fileName: "qd.pdf",
  size: 1,
  revision: 1,
  hasPreview: false,
  version: 1,
};

const panel = (evidence: EvidenceCard[], mayKeep: boolean) =>
  drawn(
    <PapersPanel
      bearer={{ kind: "case", id: "c1" }}
      place={{ unit: "DV01", org: "khoi" }}
      query="?unit=DV01"
      evidence={evidence}
      day={day}
      mayKeep={mayKeep}
    />,
  );

test("who keeps the record brings papers and takes them off, who reads it only opens them", () => {
  const kept = panel([paper], true);
  expect(kept).toContain("Thêm ảnh, tệp hoặc chọn có sẵn");
  expect(kept).toContain('aria-label="Gỡ Quyết định chuẩn y"');
  expect(kept).toContain('name="bearer" value="case:c1"');
  const read = panel([paper], false);
  for (const html of [kept, read]) {
    expect(html).toContain('href="/evidence/e1?unit=DV01"');
    expect(html).toContain("26/03/2026");
  }
  expect(read).not.toContain("Gỡ ");
  expect(read).not.toContain("Thêm ảnh");
  expect(panel([], false)).toContain("Chưa có giấy tờ nào");
});
