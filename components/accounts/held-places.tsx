import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { ROLE_LABELS, roleTitle } from "@/lib/access/messages";
import type { RoleRow } from "@/lib/accounts/types";
import type { PlainDate } from "@/lib/platform/dates";
import { spotQuery } from "@/lib/units/place/rules";
import type { Spot } from "@/lib/units/place/types";
import { placeWords, termWords } from "./role-words";

type HeldPlacesProps = { spots: Spot[]; toCome: RoleRow[]; day: PlainDate };

/** The places at which a person holds roles; one works at one of them at a time. Those to come stand below. */
export function HeldPlaces({ spots, toCome, day }: HeldPlacesProps) {
  if (spots.length === 0 && toCome.length === 0)
    return (
      <EmptyState title="Chưa có vai trò nào ở đơn vị">
        Nhờ văn phòng cấp trên giao vai trò, rồi mở lại trang này.
      </EmptyState>
    );
  return (
    <RowList label="Nơi giữ vai trò">
      {spots.map((spot) => (
        <Row
          key={spot.branch?.id ?? spot.unit.id}
          title={(spot.branch ?? spot.unit).name}
          detail={`${spot.roles.map((role) => ROLE_LABELS[role]).join(", ")} · ${spot.org.name}`}
          action={
            spots.length > 1 && (
              <ButtonLink href={hrefOf(spots, spot)} small>
                Làm việc ở đây
              </ButtonLink>
            )
          }
        />
      ))}
      {toCome.map((role) => (
        <Row
          key={role.id}
          title={placeWords(role) ?? roleTitle(role)}
          detail={`${roleTitle(role)} · ${termWords(role, day)}. Chưa dùng được.`}
        />
      ))}
    </RowList>
  );
}

function hrefOf(spots: Spot[], spot: Spot): string {
  const query = new URLSearchParams(spotQuery(spots, spot, null));
  const page = spot.level === "system" ? "/units" : "/dashboard";
  return query.size > 0 ? `${page}?${query}` : page;
}
