import { ZONE } from "../dates";

/** SQL: the day that a moment falls on in Vietnam, as `dayOf` tells it. */
export const dayOfSql = (moment: string) => `(${moment} AT TIME ZONE '${ZONE}')::date`;

/** SQL: the moment at which a day begins in Vietnam, as `startOfDay` tells it. */
export const startOfDaySql = (day: string) => `(${day})::timestamp AT TIME ZONE '${ZONE}'`;
