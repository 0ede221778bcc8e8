import { buildSchema, Kind, parse, validate, type DocumentNode } from 'graphql';

/** A file of schema/operations: one named operation of a client, and the fragments it uses. */
export interface OperationFile {
  /** Without folder and ending: `product-page`. */
  readonly name: string;
  readonly text: string;
}

/** What is wrong with the clients' operations, held against the schema that clients see. */
export function checkOperations(files: readonly OperationFile[], apiSdl: string): readonly string[] {
  const api = buildSchema(apiSdl);
  return files.flatMap(({ name, text }) => {
    const document = parse(text);
    const file = `schema/operations/${name}.graphql`;
    return [
      ...named(name, document).map((problem) => `${file} ${problem}`),
      ...validate(api, document).map(({ message, locations }) => `${[file, locations?.[0]?.line, locations?.[0]?.column].filter(Boolean).join(':')} ${message}`),
    ];
  });
}

/** A file holds one operation and is called after it. */
function named(fileName: string, { definitions }: DocumentNode): readonly string[] {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) return [`must hold one operation, not ${operations.length}`];
  if (!operation.name) return ['must name its operation'];
  const expected = kebab(operation.name.value);
  return expected === fileName ? [] : [`must be called ${expected}.graphql after its operation ${operation.name.value}`];
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
