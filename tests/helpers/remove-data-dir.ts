import { rmSync } from "node:fs";

/** Runs after the server has stopped. */
export default function removeDataDir(): void {
  const { E2E_DATA_DIR } = process.env;
  if (E2E_DATA_DIR) rmSync(E2E_DATA_DIR, { recursive: true, force: true });
}
