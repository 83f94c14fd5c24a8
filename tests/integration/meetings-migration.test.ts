import type pg from "pg";
import { expect, test } from "vitest";
import { readMigrations } from "@/scripts/database/migrations";
import { inEmptyDatabase } from "../helpers/upgrade";

const STEP = "meetings_and_amendments";
/** The later step that keeps majority and verdicts of the meetings that were closed before it. */
const KEPT = "what_a_meeting_went_by_stays";
/** The step from which a new year asks all members, and those before it go on by those present. */
const BASE = "a_majority_is_one_of_all_members";

/** A year as it stood before meetings were kept: one unit decided, one voted on, and a vote of an earlier round. */
const BEFORE = `
  INSERT INTO organisations (id, code) VALUES ('00000000-0000-4000-8000-000000000001', 'khoi');
  INSERT INTO users (id, username, name) VALUES
    ('00000000-0000-4000-8000-0000000000a1', 'btv1', 'Trần Văn Bình'),
    ('00000000-0000-4000-8000-0000000000a2', 'btv2', 'Lê Thị Hoa');
  INSERT INTO units (id, org_id, kind, code, name, opened_on)
    VALUES ('00000000-0000-4000-8000-000000000010', '00000000-0000-4000-8000-000000000001', 'upper_org', 'K', 'Khối', '2018-01-01');
  INSERT INTO units (id, org_id, parent_id, kind, code, name, opened_on)
    SELECT ('00000000-0000-4000-8000-00000000001' || n)::uuid, '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000010', 'base_union', 'DV0' || n, 'Đoàn ' || n, '2018-01-01'
    FROM generate_series(1, 2) n;
  INSERT INTO criteria_sets (id, org_id, code, title, from_year, to_year, guideline_number, guideline_issued_on,
      guideline_issuer)
    VALUES ('00000000-0000-4000-8000-000000000020', '00000000-0000-4000-8000-000000000001', 'b', 'Bộ', 2023, 2027, '',
      '2023-05-24', '');
  INSERT INTO criteria_groups (id, org_id, set_id, number, title, short_title)
    VALUES ('00000000-0000-4000-8000-000000000021', '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000020', 3, 'Nhóm 3', 'Nhóm 3');
  INSERT INTO criteria_items (org_id, set_id, group_id, code, title, result_phrase, sort_order, statement,
      guidance, evidence_expected, legal_basis, period)
    VALUES ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000020',
      '00000000-0000-4000-8000-000000000021', '3.4', 'Cơ chế', 'có cơ chế', 1, '', '', '',
      '', 'year');
  INSERT INTO cycles (id, org_id, year, set_id, cut_off, registration_due, self_assessment_due, appraisal_due, decision_due)
    VALUES ('00000000-0000-4000-8000-000000000030', '00000000-0000-4000-8000-000000000001', 2026,
      '00000000-0000-4000-8000-000000000020', '2026-11-30', '2025-11-10', '2026-11-20', '2026-12-05', '2026-12-20');
  INSERT INTO assessments (id, org_id, cycle_id, unit_id, state, round)
    SELECT ('00000000-0000-4000-8000-00000000004' || n)::uuid, '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000030', ('00000000-0000-4000-8000-00000000001' || n)::uuid,
      (CASE n WHEN 1 THEN 'NOT_RECOGNISED' ELSE 'APPRAISED' END)::"AssessmentState", n
    FROM generate_series(1, 2) n;
  INSERT INTO btv_votes (org_id, assessment_id, voter_id, round, choice, cast_at)
    SELECT '00000000-0000-4000-8000-000000000001', ('00000000-0000-4000-8000-00000000004' || unit)::uuid,
      ('00000000-0000-4000-8000-0000000000a' || voter)::uuid, round, 'in_favour', '2026-12-10 08:00+07'
    FROM (VALUES (1, 1, 1), (1, 2, 1), (2, 1, 1), (2, 1, 2)) v (unit, voter, round);
  INSERT INTO recognition_decisions (id, org_id, cycle_id, number, signed_on, signer_name, signer_title, recorded_by_id,
      recorded_by, recorded_at)
    VALUES ('00000000-0000-4000-8000-000000000050', '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000030', '58-QĐ/ĐTN', '2026-12-12', 'Lê Minh Khôi', 'BÍ THƯ',
      '00000000-0000-4000-8000-0000000000a1', 'Bí thư', '2026-12-12 08:00+07');
  INSERT INTO decision_units (org_id, decision_id, assessment_id, result, reasons)
    VALUES ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000050',
      '00000000-0000-4000-8000-000000000041', 'NOT_RECOGNISED',
      '[{"code": "3.4", "title": "Cơ chế", "reason": "Chưa có."}, {"code": "2.1", "title": "Chương trình", "reason": "Muộn."}]');
`;

const NOT_JUDGED = { met: 0, of: 1, failing: [{ code: "3.4", title: "Cơ chế", reason: "" }] };

function migrated<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  // The first step made all that this one moves; steps of other parts in between are no matter of it.
  const [house, ...later] = readMigrations();
  const [step, kept, base] = [STEP, KEPT, BASE].map((name) => later.find((one) => one.name.includes(name)));
  return inEmptyDatabase(async (client) => {
    for (const text of [house?.sql, BEFORE, step?.sql, kept?.sql, base?.sql]) await client.query(text ?? "");
    return work(client);
  });
}

test("votes from before meetings were kept get one per year and round, reasons become rows", async () => {
  await migrated(async (client) => {
    const all = async (text: string) => (await client.query(text)).rows;
    expect(await all("SELECT number, state, chair_id FROM btv_meetings ORDER BY number")).toEqual([
      { number: 1, state: "closed", chair_id: null },
      { number: 2, state: "closed", chair_id: null },
      { number: 3, state: "preparing", chair_id: null },
    ]);
    expect(
      await all(`SELECT m.number, u.outcome, u.round, (SELECT count(*)::int FROM btv_votes v
          WHERE v.meeting_id = m.id AND v.assessment_id = u.assessment_id) AS votes,
          (SELECT count(*)::int FROM btv_attendances t WHERE t.meeting_id = m.id) AS present
        FROM btv_meetings m JOIN btv_meeting_units u ON u.meeting_id = m.id ORDER BY m.number`),
    ).toEqual([
      { number: 1, outcome: "moved", round: 1, votes: 1, present: 1 },
      { number: 2, outcome: "not_recognise", round: 1, votes: 2, present: 2 },
      { number: 3, outcome: null, round: 2, votes: 1, present: 1 },
    ]);
    expect(await all("SELECT DISTINCT entered_by_id = voter_id AS own FROM btv_votes")).toEqual([
      { own: true },
    ]);
    expect(await all("SELECT code, reason FROM decision_reasons ORDER BY sort_order")).toEqual([
      { code: "3.4", reason: "Chưa có." },
      { code: "2.1", reason: "Muộn." },
    ]);
    expect(
      await all("SELECT result, number, jsonb_array_length(reasons) AS reasons FROM decided_units"),
    ).toEqual([{ result: "NOT_RECOGNISED", number: "58-QĐ/ĐTN", reasons: 2 }]);
    expect(
      await all(`SELECT m.number, m.vote_percent AS percent, m.vote_base AS base, u.verdict
        FROM btv_meetings m JOIN btv_meeting_units u ON u.meeting_id = m.id ORDER BY m.number`),
    ).toEqual([
      { number: 1, percent: 50, base: "present", verdict: NOT_JUDGED },
      { number: 2, percent: 50, base: "present", verdict: NOT_JUDGED },
      { number: 3, percent: null, base: null, verdict: null },
    ]);
    expect(await all("SELECT vote_base AS base FROM cycles")).toEqual([{ base: "present" }]);
    await client.query("UPDATE cycles SET vote_base = DEFAULT");
    expect(await all("SELECT vote_base AS base FROM cycles")).toEqual([{ base: "members" }]);
    await expect(client.query("UPDATE btv_meetings SET place = ''")).rejects.toThrow("closed");
    await expect(client.query("UPDATE btv_votes SET choice = 'against'")).rejects.toThrow("closed");
    await expect(client.query("UPDATE assessments SET state = 'APPRAISED'")).rejects.toThrow("decided year");
  });
});
