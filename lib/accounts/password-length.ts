/** Long is what counts; the browser says it before the server does. */
export const SHORTEST_PASSWORD = 10;
