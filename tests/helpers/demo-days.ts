import { addDays, dayOf, formatDate } from "@/lib/platform/dates";
import { yearUnderWay } from "@/lib/units/rules";

/** The day of the browser tests' demo: its server has the real one. */
export const TODAY = dayOf(new Date());

/** The demo's running year, which its pages show: in January and February still the last one. */
export const YEAR = yearUnderWay(TODAY);

/** The day so many days ago, as it is typed. What must lie in the running year stands in its first two months instead. */
export const ago = (days: number) => formatDate(addDays(TODAY, -days));
