/** The columns by which other records hold a member; a test keeps the list to the database's foreign keys. */
export const ROOTS: readonly (readonly [table: string, column: string])[] = [
  ["activity_participants", "member_id"],
  ["admissions", "introducer_member_id"],
  ["dossier_files", "member_id"],
  ["dossier_health_and_party", "member_id"],
  ["dossier_identities", "member_id"],
  ["dossier_journeys", "member_id"],
  ["dossier_posts", "member_id"],
  ["dossier_relations", "member_id"],
  ["dossier_sections", "member_id"],
  ["dossier_studies", "member_id"],
  ["fee_class_changes", "member_id"],
  ["fee_exemptions", "member_id"],
  ["fee_payments", "member_id"],
  ["committee_seats", "member_id"],
  ["branch_meeting_attendance", "member_id"],
  ["hardship_cases", "member_id"],
  ["member_care_persons", "member_id"],
  ["member_cases", "member_id"],
  ["member_ratings", "member_id"],
  ["reward_members", "member_id"],
  ["roster_snapshot_members", "member_id"],
  ["training_records", "member_id"],
];

/** SQL: no other record holds the member `m`, so that undoing what made the row takes nothing else away. */
export const HELD_BY_NOTHING = ROOTS.map(
  ([table, column]) =>
    `NOT EXISTS (SELECT FROM ${table} held WHERE held.org_id = m.org_id AND held.${column} = m.id)`,
).join("\n        AND ");
