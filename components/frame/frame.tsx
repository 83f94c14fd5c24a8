import Link from "next/link";
import type { ReactNode } from "react";
import type { Theme } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { Mark } from "./mark";
import type { Creation, Place, YearLink } from "./place";
import { Rail } from "./rail";
import { Tabs } from "./tabs";

export type FrameProps = {
  home: string;
  unitName: string;
  roleLabel: string;
  unitsHref?: string;
  years: YearLink[];
  places: Place[];
  create?: Creation;
  personName: string;
  accountHref?: string;
  theme?: Theme;
  signOut: ReactNode;
  /** What every page says of the installation. */
  remarks: string[];
  /** A badge beside the name on a phone: what is most pressing. */
  status?: ReactNode;
  children: ReactNode;
};

/** What surrounds every signed-in page: rail and strips, one `main`, the phone's tabs. */
export function Frame({ home, places, create, remarks, status, children, ...rest }: FrameProps) {
  const { unitName, roleLabel, unitsHref, years, ...person } = rest;
  return (
    <div className="frame">
      <a className="skip" href="#main">
        Đến nội dung chính
      </a>
      <Rail
        home={home}
        unitName={unitName}
        roleLabel={roleLabel}
        unitsHref={unitsHref}
        years={years}
        places={places}
        foot={<Person {...person} />}
      />
      <header className="topbar">
        {remarks.map((line) => (
          <p className="banner" key={line}>
            {line}
          </p>
        ))}
        <div className="topbar-brand">
          <Link className="brand" href={home} prefetch={false}>
            <Mark />
            Ba chủ động
          </Link>
          {status}
        </div>
      </header>
      <main className="page" id="main" tabIndex={-1}>
        {children}
      </main>
      <Tabs places={places} create={create} />
    </div>
  );
}

type PersonProps = Pick<FrameProps, "personName" | "accountHref" | "theme" | "signOut">;

function Person({ personName, accountHref, theme = "system", signOut }: PersonProps) {
  return (
    <>
      <ThemeSwitch theme={theme} />
      {accountHref ? (
        <Link href={accountHref} prefetch={false}>
          {personName}
        </Link>
      ) : (
        <span>{personName}</span>
      )}
      {signOut}
    </>
  );
}
