/** A no of the outside world: fastify answers it with its status. */
export interface OutsideRefusal extends Error {
  readonly statusCode: number;
  readonly code: string;
}

/** Makes one. */
export function refuse(statusCode: number, code: string, message: string): OutsideRefusal {
  return Object.assign(new Error(message), { statusCode, code });
}
