/** Users and the best-selling products, each with reviews of reviews: 87 KB from all four subgraphs. */
const OPERATION = `fragment Person on User { id username name(asOf: $asOf) }
fragment Opinion on Review { id body }
fragment Thing on Product { upc name(asOf: $asOf) price weight inStock(asOf: $asOf) shippingEstimate(asOf: $asOf) }
query Overview($asOf: Int!) {
  revision(asOf: $asOf)
  users(asOf: $asOf) {
    ...Person
    reviews(asOf: $asOf) {
      ...Opinion
      product {
        ...Thing
        reviews(asOf: $asOf) { ...Opinion author { ...Person reviews(asOf: $asOf) { ...Opinion product { ...Thing } } } }
      }
    }
  }
  topProducts(first: 5, asOf: $asOf) {
    ...Thing
    reviews(asOf: $asOf) { ...Opinion author { ...Person reviews(asOf: $asOf) { ...Opinion product { ...Thing } } } }
  }
}`;

/** What `asOf` starts at. All its values have as many digits, so that every request and every answer is as long. */
export const FIRST_REVISION = 100_000_000;

/** The body of a request, around the revision it asks for. */
export const BODY_AROUND = JSON.stringify({ query: OPERATION, operationName: 'Overview', variables: { asOf: FIRST_REVISION } }).split(String(FIRST_REVISION)) as [string, string];
