import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { refusalsPassedOn } from "@/components/frame/passed-on";
import { WorkFrame } from "@/components/frame/work-frame";
import { themeOf } from "@/components/ui/theme";
import { pageActor } from "@/lib/access/current";
import { isSystemAdmin } from "@/lib/access/holding";
import { today } from "@/lib/platform/clock";
import { remarks } from "@/lib/platform/remarks";
import { spotsOf } from "@/lib/units/place/queries";
import { homeOf } from "@/lib/units/place/rules";
import { defaultYear } from "@/lib/units/rules";

/** The frame around every signed-in page. What its page may show, each page decides by itself. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  const [spots, day, said, jar] = await Promise.all([spotsOf(actor), today(), remarks(), cookies()]);
  const defaultYears = Object.fromEntries(spots.map(({ org }) => [org.id, defaultYear(org, day)]));
  return (
    <WorkFrame
      spots={spots}
      home={homeOf(actor)}
      isAdmin={isSystemAdmin(actor)}
      account={actor.userId ?? ""}
      personName={actor.name}
      defaultYears={defaultYears}
      theme={themeOf(jar.get("theme")?.value)}
      remarks={said}
    >
      {refusalsPassedOn(children)}
    </WorkFrame>
  );
}
