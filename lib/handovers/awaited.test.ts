import { expect, test } from "vitest";
import type { ActCore } from "@/lib/committees/types";
import { plainDate } from "@/lib/platform/dates";
import { awaitedHandover } from "./awaited";

const TODAY = plainDate("2026-11-10");
const act = (id: string, name: string, heldOn: string, decisionOn: string | null): ActCore => ({
  id,
  kind: "congress",
  state: decisionOn ? "approved" : "submitted",
  heldOn: plainDate(heldOn),
  decisionOn: decisionOn ? plainDate(decisionOn) : null,
  termFrom: null,
  termTo: null,
  termMonths: 60,
  seats: [{ id: `${id} seat`, memberId: null, name, post: "secretary", votes: null, userId: null }],
  leavings: [],
});
const OLD = act("1", "Lê An", "2022-05-20", "2022-06-01");
const NEW = act("2", "Vũ Bình", "2026-10-01", "2026-10-20");
const told = (state: "open" | "recorded" | "withdrawn", handedOn: string, receiver = "Vũ Bình") => ({
  id: "h",
  state,
  handedOn: plainDate(handedOn),
  receiver,
});
const awaited = (acts: ActCore[], handovers: ReturnType<typeof told>[] = [], handoverDays = 15) =>
  awaitedHandover(acts, handovers, { handoverDays }, TODAY);

test("from the decision that brings another secretary, so many days", () => {
  const waits = { from: "Lê An", to: "Vũ Bình", act: "2", decisionOn: "2026-10-20", begun: null };
  expect(awaited([OLD, NEW])).toEqual({ ...waits, dueOn: "2026-11-04" });
  expect(awaited([OLD, NEW], [], 30)).toEqual({ ...waits, dueOn: "2026-11-19" });
  expect(awaited([OLD, NEW], [told("open", "2026-11-09")])).toMatchObject({ begun: "h" });
});

test("until it is recorded, also before the decision came; taken back it waits again", () => {
  expect(awaited([OLD, NEW], [told("recorded", "2026-10-02")])).toBeNull();
  expect(awaited([OLD, NEW], [told("recorded", "2026-09-15")])).toBeNull();
  expect(awaited([OLD, NEW], [told("withdrawn", "2026-11-01")])).not.toBeNull();
  expect(awaited([OLD, NEW], [told("recorded", "2024-01-15", "Đỗ Chi")])).not.toBeNull();
});

test.each([
  ["the first secretary", [act("2", "Vũ Bình", "2026-10-01", "2026-10-20")]],
  ["who is elected again", [OLD, act("2", "Lê  an", "2026-10-01", "2026-10-20")]],
  ["what is not decided yet", [OLD, act("2", "Vũ Bình", "2026-10-01", null)]],
  ["what was decided long ago", [OLD, act("2", "Vũ Bình", "2025-09-01", "2025-10-20")]],
])("nothing waits of %s", (_, acts) => expect(awaited(acts)).toBeNull());
