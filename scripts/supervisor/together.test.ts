import { describe, expect, test } from "vitest";
import { Interrupted, Mishap } from "../foundation/mishap";
import { together } from "./together";

const never = new AbortController().signal;

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

describe("tasks side by side", () => {
  test("the failure of one stops the others and is what is told", async () => {
    const failing = async () => {
      throw new Mishap("no room");
    };
    await expect(together(never, untilStopped, failing)).rejects.toThrow("no room");
  });

  test("a stop that was asked for stops all", async () => {
    const stop = new AbortController();
    const running = together(stop.signal, untilStopped, untilStopped);
    stop.abort(new Interrupted());
    await expect(running).rejects.toBeInstanceOf(Interrupted);
  });
});
