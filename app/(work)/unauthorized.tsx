// Who is not signed in is led to the door: only without this file Next writes a page of its own into every other one.
export { default } from "./not-found";
