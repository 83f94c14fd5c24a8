import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { EXPELLED_LABEL, GENDER_LABELS, STATUS_LABELS } from "@/lib/members/messages";
import { type RosterAddress, rosterHref } from "@/lib/members/roster/address";
import { COLUMNS } from "@/lib/members/roster/columns";
import { NO_BRANCH } from "@/lib/members/schema";
import { RATING_LABELS } from "@/lib/ratings/messages";
import type { CurrentPlace } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";

type RosterFiltersProps = {
  place: CurrentPlace;
  address: RosterAddress;
  /** For whoever reads all of them. */
  units: UnitRef[];
  /** Of the unit that is shown. */
  branches: UnitRef[];
  posts: readonly string[];
  seesSensitive: boolean;
};

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const STATUSES = options(STATUS_LABELS);
const EXPELLED = { value: "expelled", label: EXPELLED_LABEL };
const IN_NO_BRANCH = { value: NO_BRANCH, label: "Chưa xếp chi đoàn" };
const ALL = { value: "all", label: "Tất cả" };
const RATINGS = [...options(RATING_LABELS), { value: "none", label: "Chưa xếp loại" }];
const PARTY = options({ yes: "Là đảng viên", no: "Chưa là đảng viên" });
const HARDSHIP = options({ yes: "Đang có" });
const AGES = options({ "under-18": "Dưới 18", "18-24": "18–24", "25-30": "25–30", "over-30": "Trên 30" });

/** A plain form: what it asks stands in the address, so that a list can be sent to a colleague. */
export function RosterFilters(props: RosterFiltersProps) {
  const { place, address, units, branches, posts, seesSensitive } = props;
  const { unit, ...query } = place.query;
  const { filters } = address;
  const readsAll = units.length > 0;
  const hidden = Object.entries(readsAll ? query : place.query);
  return (
    <form action="/members" className="filter-form print:hidden">
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="q"
        type="search"
        label="Tìm theo tên, mã"
        placeholder="Ví dụ: thuy cao"
        defaultValue={filters.q}
      />
      {readsAll ? (
        <SelectField
          name="unit"
          label="Đơn vị"
          blank="Tất cả"
          defaultValue={unit}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : (
        <BranchFilter branches={branches} chosen={filters.branch} isOfUnit={place.branch === null} />
      )}
      <SelectField
        name="status"
        label="Tình trạng"
        defaultValue={filters.status ?? "active"}
        options={[...STATUSES, ...(seesSensitive ? [EXPELLED] : []), ALL]}
      />
      <Button type="submit" icon="search">
        Tìm
      </Button>
      {address.showsMore || (readsAll && filters.branch !== undefined) ? (
        <FurtherFilters {...address} posts={posts} seesSensitive={seesSensitive}>
          {readsAll && (branches.length > 0 || filters.branch === NO_BRANCH) && (
            <BranchFilter branches={branches} chosen={filters.branch} isOfUnit={place.branch === null} />
          )}
        </FurtherFilters>
      ) : (
        <MoreLink place={place} address={address} />
      )}
    </form>
  );
}

/** The rest of the form comes when asked for: most lists are found by name and branch. */
function MoreLink({ place, address }: Pick<RosterFiltersProps, "place" | "address">) {
  return (
    <p className="filter-more-link">
      {address.choseColumns &&
        address.columns.map((name) => <input key={name} type="hidden" name="col" value={name} />)}
      <a href={rosterHref(place, address, "/members", { more: 1 })}>Lọc thêm, chọn cột</a>
    </p>
  );
}

type BranchFilterProps = { branches: UnitRef[]; chosen: string | undefined; isOfUnit: boolean };

function BranchFilter({ branches, chosen, isOfUnit }: BranchFilterProps) {
  const named = branches.map(({ id, name }) => ({ value: id, label: name }));
  const offersNone = chosen === NO_BRANCH || (isOfUnit && named.length > 0);
  const options = offersNone ? [...named, IN_NO_BRANCH] : named;
  return (
    <SelectField name="branch" label="Chi đoàn" blank="Tất cả" defaultValue={chosen} options={options} />
  );
}

type FurtherFiltersProps = RosterAddress &
  Pick<RosterFiltersProps, "posts" | "seesSensitive"> & { children: ReactNode };

function FurtherFilters({ filters, columns, posts, seesSensitive, children }: FurtherFiltersProps) {
  const { position } = filters;
  const offered = position === undefined || posts.includes(position) ? posts : [...posts, position];
  return (
    <div className="filter-more">
      {children}
      <SelectField
        name="position"
        label="Chức vụ"
        blank="Tất cả"
        defaultValue={position}
        options={offered.map((post) => ({ value: post, label: post }))}
      />
      <SelectField
        name="gender"
        label="Giới tính"
        blank="Tất cả"
        defaultValue={filters.gender}
        options={options(GENDER_LABELS)}
      />
      <SelectField name="age" label="Tuổi" blank="Tất cả" defaultValue={filters.age} options={AGES} />
      <SelectField
        name="rating"
        label="Xếp loại gần nhất"
        blank="Tất cả"
        defaultValue={filters.rating}
        options={RATINGS}
      />
      {seesSensitive && <SensitiveFilters {...filters} />}
      <fieldset className="filter-columns">
        <legend>Cột</legend>
        {COLUMNS.map(({ name, label }) => (
          <CheckField
            key={name}
            name="col"
            value={name}
            label={label}
            defaultChecked={columns.includes(name)}
          />
        ))}
      </fieldset>
    </div>
  );
}

function SensitiveFilters({ party, hardship }: RosterAddress["filters"]) {
  return (
    <>
      <SelectField name="party" label="Đảng viên" blank="Tất cả" defaultValue={party} options={PARTY} />
      <SelectField
        name="hardship"
        label="Hoàn cảnh khó khăn"
        blank="Tất cả"
        defaultValue={hardship}
        options={HARDSHIP}
      />
    </>
  );
}
