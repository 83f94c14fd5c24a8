import { supervise } from "./supervisor/supervise";

export async function main(): Promise<number> {
  return supervise("dev");
}
