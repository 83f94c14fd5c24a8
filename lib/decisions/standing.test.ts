import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VoteBase } from "@/lib/cycles/types";
import { standingOf as standingWith } from "@/lib/decisions/standing";
import type { AgendaLine, EnteredVote, Meeting, VoteChoice } from "@/lib/decisions/types";
import { plainDate } from "@/lib/platform/dates";

const named = (memberId: string) => ({ memberId, name: memberId.toUpperCase() });
const members = ["a", "b", "c", "d"].map(named);

const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: "m",
  number: 1,
  heldOn: plainDate("2026-12-15"),
  place: "",
  state: "preparing",
  voting: "open",
  chairId: "a",
  chairName: "A",
  minuteTakerId: "x",
  minuteTakerName: "X",
  createdBy: "Y",
  quorumPercent: 50,
  tieChairDecides: false,
  votePercent: 50,
  voteBase: "present",
  units: 1,
  version: 1,
  attendances: members.map((one) => ({ ...one, isPresent: one.memberId !== "d", reason: "" })),
  ...more,
});

const agenda = (more: Partial<AgendaLine> = {}): AgendaLine => ({
  meetingId: "m",
  inFavour: null,
  against: null,
  invalid: null,
  countedBy: null,
  recused: null,
  verdict: null,
  outcome: null,
  sentence: "",
  version: 1,
  ...more,
});

const vote = (memberId: string, choice: VoteChoice = "in_favour"): EnteredVote => ({
  memberId,
  choice,
  enteredById: memberId,
  enteredBy: memberId,
});

const around = (more: object = {}) => ({
  meeting: meeting(),
  members,
  holding: [],
  percent: 50,
  base: "present" as const,
  ...more,
});

const verdict = { passes: true, failing: [] };
type Row = Parameters<typeof standingWith>[0];
const standingOf = (
  row: Omit<Row, "state" | "verdict"> & Partial<Row>,
  where: Parameters<typeof standingWith>[1],
) => standingWith({ state: "APPRAISED", verdict, ...row }, where);

describe("where a unit's vote stands", () => {
  test("without a meeting, and before the roll, it waits and says for what", () => {
    const none = standingOf({ votes: [], agenda: null }, around({ meeting: null }));
    expect(none).toMatchObject({ voters: [], isConcluded: false, proposal: { outcome: "pending" } });
    expect(none.proposal.sentence).toBe("Chưa đưa vào phiên họp nào của Ban Thường vụ.");
    const early = standingOf(
      { votes: [], agenda: agenda() },
      around({ meeting: meeting({ attendances: [] }) }),
    );
    expect(early.proposal).toMatchObject({
      outcome: "pending",
      sentence: "Phiên họp chưa điểm danh. Ghi điểm danh trước khi biểu quyết.",
    });
  });

  test("those present and not recused vote", () => {
    const { voters, recused } = standingOf({ votes: [], agenda: agenda() }, around({ holding: ["b", "d"] }));
    expect(voters).toEqual(["a", "c"]);
    expect(recused).toEqual(["b", "d"]);
  });

  test("a majority of all members counts the absent, who are not awaited", () => {
    const votes = [vote("a"), vote("b")];
    const asked = (voteBase: VoteBase, more: object = {}) =>
      standingOf({ votes, agenda: agenda() }, around({ meeting: meeting({ voteBase }), ...more }));
    const of = (base: VoteBase) => asked(base).proposal;
    expect(of("present")).toMatchObject({ outcome: "recognise", eligible: 3, of: 3 });
    expect(of("members")).toMatchObject({ outcome: "pending", eligible: 3, of: 4, notVoted: 1 });
    const recused = asked("members", { holding: ["d"] });
    expect(recused.proposal).toMatchObject({ outcome: "recognise", of: 3, recused: 1 });
    const counted = agenda({ inFavour: 2, against: 1, invalid: 0, recused: [] });
    const paper = (voteBase: VoteBase) =>
      standingOf({ votes: [], agenda: counted }, around({ meeting: meeting({ voting: "secret", voteBase }) }))
        .proposal;
    expect(paper("present")).toMatchObject({ outcome: "recognise", eligible: 3, of: 3 });
    expect(paper("members")).toMatchObject({ outcome: "not_recognise", eligible: 3, of: 4 });
  });

  test("a role given after the vote marks it and takes nothing back", () => {
    const votes = [vote("a"), vote("b")];
    const said = standingOf({ votes, agenda: agenda() }, around({ holding: ["b"] }));
    expect(said).toMatchObject({ recused: [], roleSince: ["b"], proposal: { inFavour: 2, eligible: 3 } });
  });

  test("in a secret vote whoever took part when it was counted did so", () => {
    const counted = agenda({ inFavour: 2, against: 1, invalid: 0, recused: [] });
    const said = standingOf(
      { votes: [], agenda: counted },
      around({ meeting: meeting({ voting: "secret" }), holding: ["b"] }),
    );
    expect(said).toMatchObject({ recused: [], roleSince: ["b"], voters: [], proposal: { eligible: 3 } });
  });

  test("a unit that is appraised anew waits for that, and nothing is said of its verdicts", () => {
    const failed = { passes: false, failing: ["3.4"] };
    const row = { state: "SUBMITTED" as const, votes: [], agenda: agenda(), verdict: failed };
    expect(standingOf(row, around())).toMatchObject({
      voters: [],
      proposal: {
        outcome: "pending",
        sentence: "Đang thẩm định lại: thẩm định xong mới biểu quyết.",
      },
    });
  });

  test("a closed meeting keeps its outcome, whatever is held or set since", () => {
    const closed = meeting({ state: "closed" });
    const kept = agenda({ outcome: "recognise", sentence: "3/3 tán thành.", recused: [] });
    const said = standingOf({ votes: [vote("a")], agenda: kept }, around({ meeting: closed, percent: 99 }));
    expect(said).toMatchObject({
      isConcluded: true,
      voters: [],
      proposal: { outcome: "recognise", sentence: "3/3 tán thành." },
    });
    const returned = agenda({ outcome: "returned", recused: [] });
    expect(standingOf({ votes: [], agenda: returned }, around({ meeting: closed })).isConcluded).toBe(false);
  });

  test("nobody votes twice or from outside, whoever holds what", () => {
    const some = fc.subarray(["a", "b", "c", "d", "z"]);
    fc.assert(
      fc.property(some, some, (voting, holding) => {
        const votes = voting.map((memberId) => vote(memberId));
        const { voters, recused, roleSince, proposal } = standingOf(
          { votes, agenda: agenda() },
          around({ holding }),
        );
        expect(voters.filter((one) => recused.includes(one))).toEqual([]);
        expect(roleSince.filter((one) => recused.includes(one))).toEqual([]);
        expect(proposal.inFavour + proposal.notVoted).toBe(proposal.eligible);
        expect(proposal.eligible).toBeLessThanOrEqual(3);
      }),
    );
  });
});
