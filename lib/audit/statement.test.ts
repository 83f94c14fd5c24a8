import { expect, test } from "vitest";
import { operator, whoIs } from "@/lib/access/who";
import { eventLines } from "./statement";
import type { AuditEvent } from "./types";

const created = (subjectId: string, detail: AuditEvent["detail"]): AuditEvent => ({
  type: "member.created",
  orgId: "o",
  unitId: "u",
  subjectId,
  detail,
});

test("events that follow each other and share what they tell are one line, in their order", () => {
  const [first, second] = [{ branch: "Một" }, { branch: "Hai" }];
  const moved = { ...created("c", second), type: "member.updated" as const, before: { branch: "Một" } };
  const events = [created("a", first), created("b", first), created("c", second), moved, created("d", first)];
  const lines = JSON.parse(eventLines(whoIs(operator("a test")), new Date(0), events));
  expect(lines.map((line: Record<string, unknown>) => [line.type, line.subject_ids, line.detail])).toEqual([
    ["member.created", ["a", "b"], first],
    ["member.created", ["c"], second],
    ["member.updated", ["c"], second],
    ["member.created", ["d"], first],
  ]);
  expect(lines[2].before).toEqual({ branch: "Một" });
});
