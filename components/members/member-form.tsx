"use client";

import { type ReactNode, useState } from "react";
import { ActionBar } from "@/components/frame/action-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Member } from "@/lib/members/types";
import { StandingNow } from "./branch-select";
import { type Merge, mergeAfter } from "./stale-difference";
import { StaleMerge } from "./stale-merge";
import { StillAdd } from "./still-add";

type MemberFormProps = {
  action: FormAction<Member>;
  /** What stood in the form when the page was made; null for a new member. */
  member: Member | null;
  submitLabel: string;
  backHref: string;
  children: ReactNode;
};

/** The form around a member's fields: asks again on doubts, lays two texts side by side on a stale save. */
export function MemberForm({ action, member, submitLabel, backHref, children }: MemberFormProps) {
  const { form, submit, failure } = useActionForm(action);
  const scope = useFormScope(failure);
  const stale = failure?.reason === "stale" && member ? (failure.current as Member) : null;
  const [last, setLast] = useState<Merge<Member> | null>(null);
  const merge = member && mergeAfter(last, member, stale);
  if (merge !== last) setLast(merge);
  return (
    <form ref={form} action={submit} className="form member-form" noValidate>
      {stale && merge ? (
        <StaleMerge key={stale.version} form={form} before={merge.before} current={merge.current} />
      ) : (
        <FormErrors failure={failure} prefix={scope.prefix} />
      )}
      {failure?.isDoubted && <StillAdd word={member ? "Vẫn lưu" : "Vẫn thêm"} />}
      <FormScope value={scope}>
        <StandingNow value={merge?.current ?? null}>{children}</StandingNow>
      </FormScope>
      <ActionBar
        actions={
          <>
            <ButtonLink href={backHref}>Thôi</ButtonLink>
            <SubmitButton>{submitLabel}</SubmitButton>
          </>
        }
      />
    </form>
  );
}
