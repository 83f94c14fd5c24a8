import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { UnitRef } from "@/lib/units/types";

type AccountSearchProps = { q: string; unitCode: string; org: string | undefined; units: UnitRef[] };

/** A plain GET form: the search stands in the address. */
export function AccountSearch({ q, unitCode, org, units }: AccountSearchProps) {
  return (
    <form className="form" method="get" action="/accounts">
      {org && <input type="hidden" name="org" value={org} />}
      <div className="field-row">
        <TextField name="q" label="Tìm" placeholder="Tên hoặc tên đăng nhập" defaultValue={q} type="search" />
        <SelectField
          name="at"
          label="Đơn vị"
          blank="Tất cả"
          options={units.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          defaultValue={unitCode}
        />
      </div>
      <div className="button-row">
        <Button type="submit" icon="search">
          Tìm
        </Button>
      </div>
    </form>
  );
}
