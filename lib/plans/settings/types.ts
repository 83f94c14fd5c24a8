/** `MM-DD`: a day of every year. */
export type MonthDay = string;

/** Until which day of its year a programme counts as issued "from the start of the year". */
export type ProgramDue = { calendar: MonthDay; school: MonthDay; version: number | null };

/** No public text names the day (domain.md, 2.1): what holds until the organisation sets its own. */
export const DEFAULT_PROGRAM_DUE: ProgramDue = { calendar: "01-31", school: "09-30", version: null };
