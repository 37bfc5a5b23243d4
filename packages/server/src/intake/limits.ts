/** The limits of taking evidence in over HTTP. All may be changed where a server is started. */
export interface IntakeLimits {
  /** Records of one JSON array. */
  readonly batchRecords: number;
  /** Bytes of one body that is read as a whole (a record or an array), unpacked. */
  readonly bodyBytes: number;
  /** How long such a body may take to come, ms. */
  readonly bodyMs: number;
  /** Requests that are being taken at a time; further ones are asked to come back. */
  readonly requestsInFlight: number;
  /** Streams among them. */
  readonly streamsInFlight: number;
  /** Bytes of whole bodies that are held at a time. */
  readonly bytesInFlight: number;
  /** Records of a stream that go into one transaction. */
  readonly streamBatchRecords: number;
  /** How long records of a stream wait for more to come before they are made durable, ms. */
  readonly streamFlushMs: number;
  /** How long a stream may send nothing, ms. */
  readonly streamIdleMs: number;
  /** Records a second that one source may send to one agreement for long. */
  readonly recordsPerSecond: number;
  /** Records that one source may send at once after a rest. */
  readonly burstRecords: number;
}

/** What holds where nothing else is said. */
export const INTAKE_LIMITS: IntakeLimits = {
  batchRecords: 10_000,
  bodyBytes: 16_777_216,
  bodyMs: 60_000,
  requestsInFlight: 256,
  streamsInFlight: 32,
  bytesInFlight: 134_217_728,
  streamBatchRecords: 1_000,
  streamFlushMs: 100,
  streamIdleMs: 60_000,
  recordsPerSecond: 20_000,
  burstRecords: 200_000,
};
