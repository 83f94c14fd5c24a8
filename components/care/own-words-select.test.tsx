import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { typedText } from "@/components/ui/typed-text";
import { HARDSHIP_REASONS } from "@/lib/care/hardship/types";
import { DossierStateBadge } from "./dossier-table";
import { OwnWordsSelect } from "./own-words-select";

test("what has words of its own is shown as another one with these words, and is sent by them", () => {
  const named = { name: "reason", label: "Lý do", blank: "Chọn lý do", ownLabel: "Khó khăn khác là gì" };
  const shown = (stored?: string) =>
    renderToStaticMarkup(<OwnWordsSelect {...named} list={HARDSHIP_REASONS} stored={stored} />);
  expect(shown("Nuôi con nhỏ một mình")).toMatch(/<select[^>]* name="reasonListed"/);
  expect(shown("Nuôi con nhỏ một mình")).toMatch(
    /<input[^>]* name="reason"[^>]* value="Nuôi con nhỏ một mình"/,
  );
  expect(shown("other")).toMatch(/<input[^>]* name="reason"[^>]* value=""/);
  for (const listed of ["illness", undefined]) expect(shown(listed)).not.toContain("reasonListed");
});

test("beside what somebody else saved stands what was chosen of the list where no own words were given", () => {
  const form = new FormData();
  form.set("reasonListed", "other");
  form.set("reason", "");
  expect(typedText(form, "reason")).toBe("other");
  form.set("reason", "Nuôi con nhỏ một mình");
  expect(typedText(form, "reason")).toBe("Nuôi con nhỏ một mình");
});

test("a state in its own words stands on its badge", () => {
  expect(renderToStaticMarkup(<DossierStateBadge state="Đang số hóa" />)).toContain("Đang số hóa");
  expect(renderToStaticMarkup(<DossierStateBadge state="damaged" />)).toContain("Có hồ sơ hư hỏng, thất lạc");
});
