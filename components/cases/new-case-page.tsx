import type { ReactNode } from "react";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/components/ui/use-action-form";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { CaseForm } from "./case-form";

type NewCasePageProps = {
  place: CurrentPlace;
  title: string;
  /** Where the cases stand. */
  list: { path: string; label: string };
  panel: string;
  action: FormAction<{ id: string }>;
  submitLabel?: string;
  children: ReactNode;
};

/** The page that opens a case to be done step by step. */
export function NewCasePage({ place, title, list, panel, action, submitLabel, children }: NewCasePageProps) {
  return (
    <>
      <PageHead
        title={title}
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, list.path), label: list.label }, { label: "Hồ sơ mới" }]}
      />
      <Panel title={panel} padded>
        <CaseForm
          action={action}
          submitLabel={submitLabel ?? "Mở hồ sơ"}
          path={list.path}
          query={placeHref(place, "")}
        >
          {children}
        </CaseForm>
      </Panel>
    </>
  );
}
