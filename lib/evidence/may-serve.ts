import { RESTRICTED_PROCEDURES } from "@/lib/access/restricted";

/** Evidence that may serve one record more: the paper of a record that few read goes with that record alone. */
export const MAY_SERVE_MORE = {
  organisationDiscipline: { none: {} },
  cases: { none: { case: { procedure: { in: [...RESTRICTED_PROCEDURES] } } } },
  ratingSheets: { none: {} },
};
