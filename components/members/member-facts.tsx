import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { Tone } from "@/components/ui/tone";
import { FORM_GROUPS, shownValue } from "@/lib/members/form-text";
import { statusWords } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { type Member, type MemberStatus, SENSITIVE_FIELDS, type StandingMember } from "@/lib/members/types";

const TONES: Record<MemberStatus, Tone> = { active: "ok", moved: "idle", graduated: "idle", removed: "bad" };

/** What the roster says about a member, group by group; the sensitive fields apart and only where they may be seen. */
export function MemberFacts({ member, seesSensitive }: { member: StandingMember; seesSensitive: boolean }) {
  return (
    <div className="stack">
      {FORM_GROUPS.map(({ title, fields }, index) => (
        <Panel key={title} title={title} aside={index === 0 && <StatusBadge member={member} />} padded>
          <FactList member={member} fields={fields} />
        </Panel>
      ))}
      {seesSensitive && (
        <Panel
          title="Thông tin nhạy cảm"
          aside={<span className="hint">Mỗi lần xem đều được ghi lại</span>}
          padded
        >
          <FactList member={member} fields={SENSITIVE_FIELDS} />
        </Panel>
      )}
    </div>
  );
}

/** What is known; of the rest only the names, so that a short entry stays short. */
function FactList({ member, fields }: { member: Member; fields: readonly RosterFieldName[] }) {
  const facts = fields.map((field) => ({ term: rosterField(field).label, value: shownValue(member, field) }));
  const missing = facts.filter(({ value }) => value === "").map(({ term }) => term);
  return (
    <>
      <DefinitionList items={facts.filter(({ value }) => value !== "")} />
      {missing.length > 0 && <p className="hint">{`Chưa ghi: ${missing.join(", ")}.`}</p>}
    </>
  );
}

function StatusBadge({ member: { statusSince, ...standing } }: { member: StandingMember }) {
  const since = statusSince ? ` từ ${formatDayOrYear(statusSince)}` : "";
  return <Badge tone={TONES[standing.status]}>{`${statusWords(standing)}${since}`}</Badge>;
}
