// No page here refuses anybody: only without this file Next writes a page of its own, in English, into every other one.
export { default } from "./not-found";
