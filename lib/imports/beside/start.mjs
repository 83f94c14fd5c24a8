// Runs beside the server from the sources, in `next start`, `next dev` and tests alike: no bundle of its own to build.
import { register } from "tsx/esm/api";

register();
await import("./answer.ts");
