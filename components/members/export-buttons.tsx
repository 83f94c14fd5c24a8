import { ExportForm } from "@/components/members/export-form";
import { ButtonLink } from "@/components/ui/button-link";
import { exportHref, exportQuery, type RosterAddress } from "@/lib/members/roster/address";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type ExportButtonsProps = {
  place: CurrentPlace;
  address: RosterAddress;
  /** Known to be fetched at once. */
  isShort: boolean;
};

const FORMS = [
  ["list", "Xuất .xlsx"],
  ["national", "Mẫu của phần mềm"],
] as const;

/** What the page filters, as a list with its columns or as the national software's form. */
export function ExportButtons({ place, address, isShort }: ExportButtonsProps) {
  const files = placeHref(place, "/members/exports");
  return (
    <>
      {FORMS.map(([form, label]) => {
        const query = exportQuery(place, address, form);
        return isShort ? (
          <a key={form} className="button small" href={exportHref(query)}>
            {label}
          </a>
        ) : (
          <ExportForm key={form} query={query} label={label} href={exportHref(query)} filesHref={files} />
        );
      })}
      {!isShort && (
        <ButtonLink href={files} small>
          Tệp đã xuất
        </ButtonLink>
      )}
    </>
  );
}
