import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { Creation, Place } from "./place";

/** The phone's five tabs: two places, the round button, one place, and "Thêm", which opens the rail. */
export function Tabs({ places, create }: { places: Place[]; create?: Creation }) {
  const [first, second, third] = places.filter((place) => place.tab);
  return (
    <nav className="tabs" aria-label="Mục chính">
      {first && <Tab place={first} />}
      {second && <Tab place={second} />}
      {create && (
        <Link className="create" href={create.href} prefetch={false} aria-label={create.label}>
          <Icon name="plus" />
        </Link>
      )}
      {third && <Tab place={third} />}
      <button type="button" popoverTarget="rail">
        <Icon name="ellipsis" />
        Thêm
      </button>
    </nav>
  );
}

function Tab({ place }: { place: Place }) {
  return (
    <Link href={place.href} prefetch={false} aria-current={place.current ? "page" : undefined}>
      <Icon name={place.icon} />
      {place.tab}
    </Link>
  );
}
