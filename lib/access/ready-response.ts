type Bytes = Uint8Array<ArrayBuffer>;

/**
 * An answer whose body is there in one piece. Node's own makes a stream of it, which Next ties to a second one to pass
 * on that one piece: a tenth of what a page of the roster costs (see decision 0029).
 */
export class ReadyResponse extends Response {
  readonly #bytes: Bytes;

  constructor(bytes: Bytes, init: ResponseInit) {
    super(null, init);
    this.#bytes = bytes;
  }

  override get body(): ReadableStream<Bytes> {
    return onePiece(this.#bytes);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.#bytes).buffer;
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(this.#bytes);
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override clone(): ReadyResponse {
    return new ReadyResponse(this.#bytes, this);
  }
}

/** Of a stream it can what Next asks of a body: to be written elsewhere, whole. */
function onePiece(bytes: Bytes): ReadableStream<Bytes> {
  const pipeTo = async (to: WritableStream<Bytes>, { signal }: StreamPipeOptions = {}) => {
    const writer = to.getWriter();
    await writer.write(bytes);
    if (!signal?.aborted) return writer.close();
    await writer.abort(signal.reason);
    throw signal.reason;
  };
  return { pipeTo } as ReadableStream<Bytes>;
}
