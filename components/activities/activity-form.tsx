"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ProofFields } from "@/components/proofs/proof-fields";
import { UntiedNotice, useUntied } from "@/components/proofs/untied";
import { ButtonLink } from "@/components/ui/button-link";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActivityDetail } from "@/lib/activities/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { changeActivityAction, createActivityAction } from "@/lib/proofs/actions";
import type { ProofChoices, Untied } from "@/lib/proofs/types";
import type { UnitRef } from "@/lib/units/types";
import { ActivityFields } from "./activity-fields";
import { StaleActivity } from "./stale-activity";

type ActivityFormProps = {
  unit: UnitRef;
  org: string;
  /** The branches that the person may file it under. */
  branches: UnitRef[];
  /** A branch's secretary files under the own branch alone. */
  ownBranch: UnitRef | null;
  activity?: ActivityDetail;
  /** The year's criteria that its pictures may serve. */
  proofs: ProofChoices;
  /** What the addresses of the pages keep. */
  query: string;
};

/** Records or corrects an activity. The first photo says the day where none is typed yet. */
export function ActivityForm({ unit, org, branches, ownBranch, activity, proofs, query }: ActivityFormProps) {
  const router = useRouter();
  const pageOf = (id: string) => `/plans/${id}${query}`;
  const { left, onDone } = useUntied<{ id: string; untied: Untied[] }>(({ id }) => router.push(pageOf(id)));
  const { form, submit, failure } = useActionForm(activity ? changeActivityAction : createActivityAction, {
    onDone,
  });
  const [version, setVersion] = useState(activity?.version);
  const [branch, setBranch] = useState(ownBranch?.id ?? activity?.branch?.id ?? "");
  const day = useRef<HTMLInputElement>(null);
  const scope = useFormScope(failure);
  const proposeDay = (cards: EvidenceCard[]) => {
    const [first] = cards;
    if (first && day.current && day.current.value === "") day.current.value = formatDate(first.factDate);
  };
  const current = failure?.reason === "stale" ? (failure.current as ActivityDetail) : null;
  if (left) return <UntiedNotice untied={left.untied} href={pageOf(left.id)} />;
  return (
    <form ref={form} action={submit} className="form" noValidate>
      {current && current.version !== version ? (
        <StaleActivity current={current} form={form} onKeepMine={() => setVersion(current.version)} />
      ) : (
        <FormErrors failure={current ? null : failure} prefix={scope.prefix} />
      )}
      <FormScope value={scope}>
        <input type="hidden" name="unit" value={unit.id} />
        {activity && <input type="hidden" name="id" value={activity.id} />}
        {activity && <input type="hidden" name="version" value={version} />}
        <div className="split wide">
          <Panel title="Hoạt động" padded>
            <ActivityFields
              activity={activity}
              branches={branches}
              ownBranch={ownBranch}
              branch={branch}
              day={day}
              roster={{ unit: unit.code, org }}
              onBranch={setBranch}
            />
          </Panel>
          <Panel title="Ảnh, tệp minh chứng" padded className="activity-photos">
            <ProofFields
              proofs={proofs}
              withProgram
              place={{ unit: unit.code, org, branch: branch || null }}
              attached={activity?.evidence ?? []}
              recordDay={() => day.current?.value ?? ""}
              onChange={(_ids, cards) => proposeDay(cards)}
            />
          </Panel>
        </div>
      </FormScope>
      <div className="button-row">
        <SubmitButton>{activity ? "Lưu hoạt động" : "Ghi hoạt động"}</SubmitButton>
        <ButtonLink variant="quiet" href={activity ? pageOf(activity.id) : `/plans${query}`}>
          Quay lại
        </ButtonLink>
      </div>
    </form>
  );
}
