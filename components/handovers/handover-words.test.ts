import { expect, test } from "vitest";
import type { Parties } from "@/lib/handovers/queries";
import type { Handover } from "@/lib/handovers/types";
import { plainDate } from "@/lib/platform/dates";
import { handoverWords } from "./handover-words";

const parties: Parties = {
  givers: [{ userId: "u1", name: "Lò Văn An", username: "an" }],
  receivers: [{ userId: "u2", name: "Hà Thị Bình", username: "binh" }],
};
const lines = [
  { key: null, text: "Con dấu", isHanded: true, missing: "" },
  { key: null, text: "Sổ chi", isHanded: false, missing: "quý II" },
];
const handover = {
  giver: { id: "u1", name: "Lò Văn An" },
  receiver: { id: "u2", name: "Hà Thị Bình" },
  lines,
  handedOn: plainDate("2026-03-05"),
  witness: "",
  place: "",
  basis: "",
  version: 2,
} as unknown as Handover;

test("a hand-over reads the same stored and typed, so that only what differs is shown", () => {
  const { labels, stored, say } = handoverWords(parties);
  const theirs = stored(handover);
  expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(labels).toSorted());
  expect(theirs.lines).toBe("Con dấu\nSổ chi; chưa giao; thiếu: quý II");
  expect(say?.("lines", JSON.stringify(lines))).toBe(theirs.lines);
  expect(say?.("receiver", "u2")).toBe(theirs.receiver);
  expect(say?.("place", "Hội trường")).toBe("Hội trường");
});
