/** A no of the provider: fastify answers it with its status. */
export interface ProviderRefusal extends Error {
  readonly statusCode: number;
  readonly code: string;
}

/** Makes one. */
export function refuse(statusCode: number, code: string, message: string): ProviderRefusal {
  return Object.assign(new Error(message), { statusCode, code });
}
