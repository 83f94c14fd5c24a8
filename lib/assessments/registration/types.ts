import type { PlainDate } from "@/lib/platform/dates";
import type { AssessmentState } from "../types";

/** How the unit means to meet one item. */
export type Plan = {
  solution: string;
  /** In the unit's words: "quý II", "trước 26/3". */
  due: string;
  person: string;
  isHard: boolean;
  version: number;
  updatedBy: string;
};

/** An item that was not met last year, or the unit that was not recognised, and what was said of it then. */
export type Carried = { year: number; reason: string };

/** The code of the measure that answers a refusal by the votes or a revocation: these name no item. */
export const GENERAL = "chung";

export type PlannedItem = {
  /** null: the general measure. */
  criteriaItemId: string | null;
  code: string;
  title: string;
  statement: string;
  groupNumber: number;
  plan: Plan | null;
  carried: Carried | null;
};

/** What `registrations.plans` holds. */
export type FrozenPlan = Pick<PlannedItem, "code" | "title" | "groupNumber" | "carried"> &
  Pick<Plan, "solution" | "due" | "person" | "isHard">;

export type Registered = {
  on: PlainDate;
  /** The day that held for the unit then. */
  due: PlainDate;
  /** After that day, by the button and by what was signed. */
  isLate: boolean;
  by: string;
  /** The post under which it is signed. */
  as: string;
  plans: FrozenPlan[];
};

/** A unit's registration with its plan. */
export type RegistrationSheet = {
  id: string;
  orgId: string;
  unit: { id: string; code: string; name: string };
  /** What the organisation is called today. */
  organisation: { name: string; place: string; issuerCode: string };
  year: number;
  cycleState: "open" | "closed";
  state: AssessmentState;
  version: number;
  due: PlainDate;
  groups: { number: number; shortTitle: string }[];
  /** Those of the criteria; before them the general measure, where last year's decision asks for one. */
  items: PlannedItem[];
  registered: Registered | null;
};
