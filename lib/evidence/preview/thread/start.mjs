// Runs beside the server from the sources, as the import's thread does: no bundle of its own to build.
import { register } from "tsx/esm/api";

register();
await import("./answer.ts");
