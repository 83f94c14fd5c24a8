// A process of its own that confirms an import, to be killed in the middle: `confirm-in-process.ts <username> <import>`.
import { actorOfUsername } from "@/lib/access/session";
import { confirmImport } from "@/lib/imports/confirm/commands";

const [username = "", id = ""] = process.argv.slice(2);
const result = await confirmImport(await actorOfUsername(username), id);
process.exit(result.ok ? 0 : 1);
