import type { HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Partner } from '../identity/client.ts';
import type { Identity } from '../identity/identify.ts';
import type { Resolved } from '../operations/resolve-operation.ts';
import type { HttpAnswer } from './shared-answers.ts';

/** An address where operations are asked over HTTP, and what is particular to it. */
export interface Endpoint {
  /** The request as one of GraphQL over HTTP. Rejects when it cannot be read. */
  read(request: FastifyRequest, parseJson: (text: string) => Promise<unknown>): Promise<HTTPGraphQLRequest>;
  /**
   * Everything of a request, besides who asks, that says what is asked; an id means something else with each partner.
   * Undefined when it is no usual one.
   */
  textOf(request: FastifyRequest, partner: Partner | undefined): string | undefined;
  /** Throws when an operation is not asked here. */
  demand?(resolved: Resolved): void;
  /** `extensions` are what only this request is told: JSON by name. */
  send(request: FastifyRequest, reply: FastifyReply, identity: Identity, answer: HttpAnswer, extensions: Readonly<Record<string, string>>): FastifyReply;
}
