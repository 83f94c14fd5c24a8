import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";

/** To the discipline of organisations, for whoever reads or counts it here; to others it is not there. */
export function DisciplineLink({ actor, place }: { actor: Actor; place: CurrentPlace }) {
  const at = recordsAt(actor, place);
  if (!at.ok) return null;
  const here = { ...at.value, unitId: at.value.unitId ?? "" };
  if (!can.lookAtOrganisationDiscipline(actor, here).allowed) return null;
  return (
    <ButtonLink variant="quiet" href={placeHref(place, "/organisation/discipline")}>
      Kỷ luật tổ chức
    </ButtonLink>
  );
}
