import { SOCKET_ADDRESS_HEADER } from "@/lib/platform/socket-address";

export const ADDRESS = "10.0.0.7";

/** Stands for `next/headers` where no server is asked: somebody at this address, who has no cookie. */
export const headers = async () => new Headers({ [SOCKET_ADDRESS_HEADER]: ADDRESS });
export const cookies = async () => new Map();
