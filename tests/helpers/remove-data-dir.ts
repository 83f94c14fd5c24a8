import { rmSync } from "node:fs";
import { loadedDemo } from "./loaded-demo";

/** Runs after the server has stopped. */
export default function removeDataDir(): void {
  const { E2E_DATA_DIR } = process.env;
  if (!E2E_DATA_DIR) return;
  for (const folder of [E2E_DATA_DIR, loadedDemo(E2E_DATA_DIR)])
    rmSync(folder, { recursive: true, force: true });
}
