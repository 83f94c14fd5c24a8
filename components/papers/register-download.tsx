"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import type { Failure } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { typedPeriodProblem } from "@/lib/papers/register-period";
import type { PlainDate } from "@/lib/platform/dates";

type RegisterDownloadProps = {
  /** Address of the route that makes it. */
  action: string;
  query: Record<string, string>;
  from: PlainDate;
  to: PlainDate;
  /** Further files of the same period. */
  children?: ReactNode;
};

/**
 * A register of a chosen period in three formats; works without script. With it, days that give no period are told
 * here: the refusal of the route would open in place of the page.
 */
export function RegisterDownload({ action, query, from, to, children }: RegisterDownloadProps) {
  const [problem, setProblem] = useState<Failure | null>(null);
  const scope = useFormScope(problem);
  const check = (event: FormEvent<HTMLFormElement>) => {
    const typed = new FormData(event.currentTarget);
    const found = typedPeriodProblem({ from: String(typed.get("from")), to: String(typed.get("to")) });
    if (found) event.preventDefault();
    setProblem(found);
  };
  return (
    <form action={action} method="get" className="form" onSubmit={check} noValidate>
      <FormErrors failure={problem} prefix={scope.prefix} />
      <FormScope value={scope}>
        {Object.entries(query).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="field-row">
          <DateField name="from" label="Từ ngày" day={from} />
          <DateField name="to" label="Đến ngày" day={to} />
        </div>
        <div className="button-row">
          {["docx", "pdf", "xlsx"].map((format) => (
            <Button key={format} type="submit" name="format" value={format}>
              {`Tải .${format}`}
            </Button>
          ))}
          {children}
        </div>
      </FormScope>
    </form>
  );
}
