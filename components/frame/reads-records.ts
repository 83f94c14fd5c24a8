"use client";

import { createContext, useContext } from "react";

/** Whether the person reads what units do; whoever is an administrator alone does not. */
const ReadsRecords = createContext(true);

export const ReadsRecordsScope = ReadsRecords.Provider;

export function useReadsRecords(): boolean {
  return useContext(ReadsRecords);
}
