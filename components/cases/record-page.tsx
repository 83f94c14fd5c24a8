import type { ReactNode } from "react";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/components/ui/use-action-form";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { CaseForm } from "./case-form";

type RecordPageProps = {
  place: CurrentPlace;
  title: string;
  /** Where the cases stand. */
  list: { path: string; label: string };
  /** What stands in one line of the table. */
  each: "người" | "quyết định";
  action: FormAction<{ id: string }>;
  fields: ReactNode;
  paste: ReactNode;
};

/** The page that takes down what was done elsewhere: one case by its fields, many by a table copied from a sheet. */
export function RecordPage({ place, title, list, each, action, fields, paste }: RecordPageProps) {
  return (
    <>
      <PageHead
        title={title}
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, list.path), label: list.label }, { label: "Ghi kết quả" }]}
      />
      <div className="split">
        <Panel title={`Một ${each}`} padded>
          <CaseForm action={action} submitLabel="Ghi kết quả" path={list.path} query={placeHref(place, "")}>
            {fields}
          </CaseForm>
        </Panel>
        <Panel title={`Nhiều ${each}, dán từ bảng`} padded>
          {paste}
        </Panel>
      </div>
    </>
  );
}
