import { DEFAULT_TERMS } from "./types";

/** SQL: the days that an organisation set for its quarters, or those that hold where it set none. */
export const quarterRuleOf = (
  orgId: string,
) => `COALESCE((SELECT json_build_object('quarterOpensDays', g.quarter_opens_days,
    'quarterGraceDays', g.quarter_grace_days) FROM member_term_settings g WHERE g.org_id = ${orgId}),
  json_build_object('quarterOpensDays', ${DEFAULT_TERMS.quarterOpensDays},
    'quarterGraceDays', ${DEFAULT_TERMS.quarterGraceDays}))`;
