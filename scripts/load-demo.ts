import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./foundation/project";

/** The part of `npm start` that fills a new embedded database, in a process of its own with the server's environment. */
export async function main(): Promise<number> {
  const demo: { main(args: string[]): Promise<number> } = await import(
    pathToFileURL(join(ROOT, "prisma", "seed", "demo.ts")).href
  );
  return demo.main([]);
}
