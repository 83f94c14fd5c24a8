"use client";

import { useState } from "react";
import { MemberPicker, type RosterPart } from "@/components/activities/member-picker";
import { Choice } from "@/components/ui/choice";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Participant } from "@/lib/activities/types";
import { choiceOf, isNamed } from "@/lib/rewards/rules";
import { OTHER_FORM, REWARD_FORMS, REWARD_LEVELS, type RewardDetail } from "@/lib/rewards/types";
import { optionsOf, WHOM_OPTIONS } from "./reward-options";

type Known = Pick<RewardDetail, "isCollective" | "members">;
type WhomProps = { part: RosterPart; reward?: Known | undefined; named?: Participant | null | undefined };

/** Whom it honours: persons of the roster, or the branch or unit as a whole; `named` by the link that leads here. */
export function WhomField({ part, reward, named }: WhomProps) {
  const [whom, setWhom] = useState(reward?.isCollective ? "collective" : "persons");
  return (
    <>
      <Choice name="whom" label="Khen ai" defaultValue={whom} onChange={setWhom} options={WHOM_OPTIONS} />
      {whom === "persons" && (
        <HonouredField part={part} members={reward?.members ?? (named ? [named] : [])} />
      )}
    </>
  );
}

type Granted = Pick<RewardDetail, "level" | "form" | "content">;
type GrantProps = { reward?: Granted | undefined; levels?: readonly { code: string; label: string }[] };

/** At which level, of those that there are, in which form, for what: of another form the name is sent. */
export function GrantFields({ reward, levels = REWARD_LEVELS }: GrantProps) {
  const [form, setForm] = useState(reward ? choiceOf(reward.form) : "");
  return (
    <>
      <div className="field-row">
        <SelectField
          name="level"
          label="Cấp khen"
          blank="Chọn cấp khen"
          options={optionsOf(levels)}
          defaultValue={reward?.level ?? ""}
        />
        <SelectField
          name={form === OTHER_FORM ? "listed" : "form"}
          label="Hình thức"
          blank="Chọn hình thức"
          options={optionsOf(REWARD_FORMS)}
          defaultValue={form}
          onChange={(event) => setForm(event.target.value)}
        />
        {form === OTHER_FORM && (
          <TextField
            name="form"
            label="Tên hình thức khác"
            maxLength={100}
            defaultValue={reward && isNamed(reward.form) ? reward.form : ""}
          />
        )}
      </div>
      <TextArea name="content" label="Nội dung" rows={3} maxLength={2000} defaultValue={reward?.content} />
    </>
  );
}

type RewardFieldsProps = { part: RosterPart; reward?: RewardDetail; named?: Participant | null };

/** Whom a decision honours, and what it says. */
export function RewardFields({ part, reward, named }: RewardFieldsProps) {
  return (
    <>
      <WhomField part={part} reward={reward} named={named} />
      <div className="field-row">
        <TextField
          name="decisionNumber"
          label="Số quyết định"
          maxLength={60}
          short
          defaultValue={reward?.decisionNumber}
        />
        <DateField name="decidedOn" label="Ngày ký" day={reward?.decidedOn} />
        <TextField name="signer" label="Người ký" optional maxLength={150} defaultValue={reward?.signer} />
      </div>
      <GrantFields reward={reward} />
    </>
  );
}

function HonouredField({ part, members }: { part: RosterPart; members: Participant[] }) {
  const [chosen, setChosen] = useState(members);
  const toggle = (member: Participant) =>
    setChosen((all) =>
      all.some(({ id }) => id === member.id) ? all.filter(({ id }) => id !== member.id) : [...all, member],
    );
  return (
    <div className="participants">
      <p>
        <b>Người được khen</b>: {chosen.length > 0 ? `${chosen.length} người` : "chưa chọn"}
      </p>
      {chosen.length > 0 && (
        <ul className="chips" aria-label="Người được khen">
          {chosen.map((member) => (
            <li key={member.id}>
              {member.fullName}
              <button type="button" onClick={() => toggle(member)}>
                <Icon name="x" />
                <span className="sr-only">Bỏ {member.fullName}</span>
              </button>
              <input type="hidden" name="members" value={member.id} />
            </li>
          ))}
        </ul>
      )}
      <MemberPicker title="Chọn người được khen" part={part} chosen={chosen} onToggle={toggle} />
    </div>
  );
}
