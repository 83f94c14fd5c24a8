import pino from "pino";

/** The process's log. Nothing sensitive and no personal value is ever written to it. */
export const log = pino({ level: process.env.NODE_ENV === "test" ? "silent" : "info", base: undefined });
