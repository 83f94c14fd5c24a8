import { z } from "zod";

/** The items to fill; without them all that are still empty. */
export const lastYearSchema = z.strictObject({ codes: z.array(z.string()).max(200).optional() });
