import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Transact } from '@storegraph/kernel/transact';
import { isSoldIn } from '../cart/currencies.ts';
import { currencyNotSold } from '../cart/refusals.ts';
import type { Stores } from '../ports.ts';
import type { Draft } from './draft.ts';
import { parseDraft } from './parse-draft.ts';
import type { DraftContentInput } from './parse-draft.ts';
import type { DraftStore } from './ports.ts';
import { draftChanged, draftCompleted, draftNotFound, variantNotFound } from './refusals.ts';

/** What drafts need. */
export interface DraftDeps {
  readonly transact: Transact<Stores>;
  readonly newId: <K extends 'draft' | 'dline'>(kind: K) => Id<K>;
  readonly now: () => Date;
}

/** A draft to begin. */
export interface CreateDraftInput {
  readonly currency: Currency;
  readonly content: DraftContentInput;
  readonly idempotencyKey: string;
}

/** A draft as it is to be, of the version that staff saw. */
export interface UpdateDraftInput {
  readonly draftOrderId: string;
  readonly version: number;
  readonly content: DraftContentInput;
}

/** What staff do with drafts. Each answers the draft's id and refuses with INVALID_ID besides. */
export interface ManageDrafts {
  /** Refuses with CURRENCY_NOT_SUPPORTED, VARIANT_NOT_FOUND, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT, and what `parseDraft` refuses. */
  readonly create: (caller: Caller, input: CreateDraftInput) => Promise<Id<'draft'>>;
  /** Refuses with DRAFT_NOT_FOUND, DRAFT_COMPLETED, DRAFT_CHANGED, VARIANT_NOT_FOUND, and what `parseDraft` refuses. */
  readonly update: (input: UpdateDraftInput) => Promise<Id<'draft'>>;
  /** Refuses with DRAFT_NOT_FOUND, DRAFT_COMPLETED. */
  readonly remove: (input: { readonly draftOrderId: string }) => Promise<Id<'draft'>>;
}

/** Makes the use cases. */
export function createManageDrafts({ transact, newId, now }: DraftDeps): ManageDrafts {
  return {
    async create(caller, { idempotencyKey: key, ...input }) {
      const createdBy = requireUser(caller);
      if (!isSoldIn(input.currency)) throw currencyNotSold(input.currency);
      const content = parseDraft(input.content, input.currency, () => newId('dline'));
      return transact(({ drafts, idempotency }) => idempotency.once({ actor: createdBy, operation: 'createDraftOrder', key, input }, async () => {
        const id = newId('draft');
        if (!(await drafts.create({ ...content, id, currency: input.currency, createdBy, createdAt: now() }))) throw variantNotFound(['content', 'lines']);
        return id;
      }));
    },

    async update({ draftOrderId, version, content: said }) {
      const id = parseId('draft', draftOrderId, ['draftOrderId']);
      return transact(async ({ drafts }) => {
        const { currency } = await lockOpen(drafts, id, version);
        if (!(await drafts.replace(id, parseDraft(said, currency, () => newId('dline')), now()))) throw variantNotFound(['content', 'lines']);
        return id;
      });
    },

    async remove({ draftOrderId }) {
      const id = parseId('draft', draftOrderId, ['draftOrderId']);
      return transact(async ({ drafts }) => {
        await lockOpen(drafts, id, undefined);
        await drafts.remove(id);
        return id;
      });
    },
  };
}

/** A draft that can be changed, and that nobody else changes meanwhile; of this version when one is given. Refuses with DRAFT_NOT_FOUND, DRAFT_COMPLETED or DRAFT_CHANGED. */
export async function lockOpen(drafts: DraftStore, id: Id<'draft'>, version: number | undefined): Promise<Draft> {
  const draft = await drafts.lock(id);
  if (!draft) throw draftNotFound();
  if (draft.status !== 'OPEN') throw draftCompleted();
  if (version !== undefined && draft.version !== version) throw draftChanged();
  return draft;
}
