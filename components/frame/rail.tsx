import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { Mark } from "./mark";
import type { Place, YearLink } from "./place";
import { RailSheet } from "./rail-sheet";

export type RailProps = {
  home: string;
  unitName: string;
  roleLabel: string;
  /** Where one with several roles changes between them. */
  unitsHref?: string;
  years: YearLink[];
  places: Place[];
  foot: ReactNode;
};

/** On a phone the same element is the sheet that the tab "Thêm" opens. */
export function Rail({ home, unitName, roleLabel, unitsHref, years, places, foot }: RailProps) {
  return (
    <RailSheet>
      <Link className="brand" href={home} prefetch={false}>
        <Mark />
        Ba chủ động
      </Link>
      <UnitBox href={unitsHref} unitName={unitName} roleLabel={roleLabel} />
      <YearBox years={years} />
      <ul className="places">
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink {...place} />
          </li>
        ))}
      </ul>
      <div className="rail-foot">{foot}</div>
    </RailSheet>
  );
}

function UnitBox({ href, unitName, roleLabel }: { href?: string; unitName: string; roleLabel: string }) {
  const words = (
    <>
      <strong>{unitName}</strong>
      {roleLabel}
    </>
  );
  if (!href) return <div className="rail-box">{words}</div>;
  return (
    <Link className="rail-box" href={href} prefetch={false}>
      {words}
    </Link>
  );
}

function YearBox({ years }: { years: YearLink[] }) {
  const current = years.find((each) => each.current);
  const others = years.filter((each) => !each.current);
  if (!current && others.length === 0) return null;

  const words = (
    <>
      Năm đánh giá
      <strong>{current?.year ?? "Chọn năm"}</strong>
    </>
  );
  if (others.length === 0) return <div className="rail-box">{words}</div>;
  return (
    <Menu summary={words} summaryClass="rail-box">
      {years.map(({ year, href, current }) => (
        <Link key={year} href={href} prefetch={false} aria-current={current ? "true" : undefined}>
          {year}
        </Link>
      ))}
    </Menu>
  );
}

function PlaceLink({ href, label, icon, count, unread, current }: Place) {
  const news = unread ? `, ${unread} nhắc việc chưa xem` : "";
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      title={count ? `${count} việc chờ${news}` : undefined}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {count ? (
        <b className={unread ? "count unread" : "count"} aria-hidden="true">
          {count}
        </b>
      ) : null}
    </Link>
  );
}
