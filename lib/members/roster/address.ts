import { type ExportForm, rosterQuerySchema } from "@/lib/members/schema";
import { type CurrentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { COLUMNS, type ColumnName, defaultColumns } from "./columns";

const FURTHER = ["position", "gender", "age", "rating", "party", "hardship"] as const;
const FILTERS = ["ids", "q", "branch", "status", ...FURTHER] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the roster's page reads from its address: only members in activity unless `status` says otherwise. */
export type RosterAddress = {
  filters: Partial<Record<FilterName, string>>;
  columns: ColumnName[];
  cursor: string | undefined;
  /** Whether somebody chose columns. */
  choseColumns: boolean;
  /** Whether the further filters and the columns are shown to be chosen. */
  showsMore: boolean;
};

export function readAddress(params: SearchParams, isWide: boolean): RosterAddress {
  const filters: RosterAddress["filters"] = {};
  for (const name of FILTERS) {
    const value = params[name];
    if (typeof value === "string" && value.trim() !== "") filters[name] = value.trim();
  }
  const ticked = [params.id ?? []].flat();
  if (ticked.length > 0) filters.ids = ticked.join(",");
  const chosen = [params.col ?? []].flat();
  const columns = COLUMNS.map(({ name }) => name).filter((name) => chosen.includes(name));
  const choseColumns = columns.length > 0;
  const cursor = typeof params.cursor === "string" ? params.cursor : undefined;
  return {
    filters,
    columns: choseColumns ? columns : defaultColumns(isWide, filters.status !== undefined),
    cursor,
    choseColumns,
    showsMore: params.more === "1" || FURTHER.some((name) => filters[name] !== undefined),
  };
}

/** Somebody who was ticked is meant, whatever the status. */
const usualStatus = ({ ids }: RosterAddress["filters"]) => (ids === undefined ? "active" : "all");

/** The address as the roster's query; `null` where it holds what no form of the page writes. */
export function rosterQuery(place: CurrentPlace, { filters, cursor }: RosterAddress) {
  const { status = usualStatus(filters), ...rest } = filters;
  const unit = place.branch?.code ?? place.unit.code;
  const query = { org: place.org.code, unit, ...rest, ...(status === "all" ? {} : { status }), cursor };
  const parsed = rosterQuerySchema.safeParse(query);
  return parsed.success ? parsed.data : null;
}

/** The roster's address with the same filters and columns, on another page or path. */
export function rosterHref(
  place: CurrentPlace,
  address: RosterAddress,
  path = "/members",
  more: { cursor?: string | null; more?: 1; all?: 1 } = {},
) {
  const href = placeHref(place, path, { ...address.filters, ...more });
  if (!address.choseColumns) return href;
  const columns = new URLSearchParams(address.columns.map((name) => ["col", name]));
  return `${href}${href.includes("?") ? "&" : "?"}${columns}`;
}

/** What an export of exactly what the page filters asks for; the list also has the columns that were chosen. */
export function exportQuery(
  place: CurrentPlace,
  { filters: { status: chosenStatus, ...filters }, columns, choseColumns }: RosterAddress,
  form: ExportForm,
): Record<string, string> {
  const status = chosenStatus ?? usualStatus(filters);
  return {
    org: place.org.code,
    unit: place.branch?.code ?? place.unit.code,
    form,
    ...filters,
    ...(status === "all" ? {} : { status }),
    ...(choseColumns && form === "list" ? { columns: columns.join(",") } : {}),
  };
}

export function exportHref(query: Record<string, string>): string {
  return `/api/v1/members/export?${new URLSearchParams(query)}`;
}
