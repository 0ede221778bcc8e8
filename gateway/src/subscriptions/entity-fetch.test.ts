import { describe, expect, it } from '@jest/globals';
import { toEntityFetch } from './entity-fetch.ts';

const fetchNode = (operation: string) => ({ kind: 'Fetch', serviceName: 'orders', operation, operationKind: 'subscription', operationName: undefined }) as never;
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the fetch of a followed entity', () => {
  it('selects what the subscription selects, and the version', () => {
    const { query, responseKey, subgraph } = toEntityFetch(fetchNode('subscription S($id:ID!){changed:orderChanged(orderId:$id){__typename id lines{quantity}}}'), 'Order');
    expect({ responseKey, subgraph }).toEqual({ responseKey: 'changed', subgraph: 'orders' });
    expect(plain(query)).toBe('query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { __live_version: version __typename id lines { quantity } } } }');
  });

  it('takes the variables of the selection, and no others', () => {
    const { query, variableNames } = toEntityFetch(fetchNode('subscription S($id:ID!,$n:Int=3,$on:Boolean!){orderChanged(orderId:$id){note(length:$n)@include(if:$on)...F}}fragment F on Order{id}'), 'Order');
    expect(variableNames).toEqual(['n', 'on']);
    expect(plain(query)).toContain('query ($representations: [_Any!]!, $n: Int = 3, $on: Boolean!)');
    expect(plain(query)).toContain('fragment F on Order { id }');
  });
});
