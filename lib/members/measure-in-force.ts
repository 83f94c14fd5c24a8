import { IN_FORCE } from "./rules";

/** SQL: the measure of the disciplinary case `c`, of a member or of an organisation, took effect. */
export const MEASURE_IN_FORCE = `c.state IN (${IN_FORCE.map((state) => `'${state}'`).join(", ")})`;
