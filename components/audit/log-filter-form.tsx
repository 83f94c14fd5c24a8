import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField, TextField } from "@/components/ui/field";
import { AUDIT_LABELS } from "@/lib/audit/types";
import { placeHref } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";

/** What stands in the address of the log, as it was typed. */
export type LogQuery = { tab: string; from: string; to: string; type: string; person: string; at: string };

type LogFilterFormProps = {
  query: LogQuery;
  place: { query: Record<string, string> };
  units: UnitRef[];
  problem: string | null;
};

const TYPES = Object.entries(AUDIT_LABELS).map(([value, label]) => ({ value, label }));

/** A plain GET form: a view of the log can be sent to a colleague. */
export function LogFilterForm({ query, place, units, problem }: LogFilterFormProps) {
  const day = {
    inputMode: "numeric",
    placeholder: "ngày/tháng/năm",
    autoComplete: "off",
  } as const;
  return (
    <form className="form" method="get" action="/audit">
      {place.query.org && <input type="hidden" name="org" value={place.query.org} />}
      {query.tab && <input type="hidden" name="tab" value={query.tab} />}
      {problem && <p role="alert">{problem}</p>}
      <div className="field-row">
        <TextField name="from" label="Từ ngày" defaultValue={query.from} {...day} />
        <TextField name="to" label="Đến hết ngày" defaultValue={query.to} {...day} />
        <TextField
          name="person"
          label="Người làm"
          defaultValue={query.person}
          placeholder="Một phần họ tên"
        />
      </div>
      <div className="field-row">
        {!query.tab && (
          <SelectField
            name="type"
            label="Loại việc"
            blank="Tất cả"
            options={TYPES}
            defaultValue={query.type}
          />
        )}
        <SelectField
          name="at"
          label={query.tab ? "Người của đơn vị" : "Đơn vị"}
          blank="Tất cả"
          options={units.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          defaultValue={query.at}
        />
      </div>
      <div className="button-row">
        <Button type="submit" icon="search">
          Lọc
        </Button>
        <ButtonLink variant="quiet" href={placeHref(place, "/audit", { tab: query.tab })}>
          Bỏ lọc
        </ButtonLink>
      </div>
    </form>
  );
}
