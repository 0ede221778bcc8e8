import ts from 'typescript';

/** A change of one place of a program, small enough that only a promise about that place can notice. */
export interface Mutant {
  /** From 0, in characters. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The line it is in, without the spaces around it. */
  readonly context: string;
  /** As people count them. */
  readonly line: number;
  readonly was: string;
}

const { SyntaxKind } = ts;

/** Operators, each with what is easily meant instead. */
const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [SyntaxKind.LessThanToken]: '<=', [SyntaxKind.LessThanEqualsToken]: '<', [SyntaxKind.GreaterThanToken]: '>=', [SyntaxKind.GreaterThanEqualsToken]: '>',
  [SyntaxKind.EqualsEqualsEqualsToken]: '!==', [SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [SyntaxKind.PlusToken]: '-', [SyntaxKind.MinusToken]: '+', [SyntaxKind.AsteriskToken]: '+', [SyntaxKind.SlashToken]: '*', [SyntaxKind.PercentToken]: '*',
  [SyntaxKind.AmpersandAmpersandToken]: '||', [SyntaxKind.BarBarToken]: '&&', [SyntaxKind.PlusEqualsToken]: '-=', [SyntaxKind.MinusEqualsToken]: '+=',
};
const METHODS: ReadonlyMap<string, string> = new Map([['some', 'every'], ['every', 'some'], ['min', 'max'], ['max', 'min'], ['filter', 'slice'], ['toSorted', 'slice'], ['sort', 'slice']]);

/** Every mutant of a source file. What is said in types and of errors is left alone: neither is a promise of the program. */
export function mutantsOf(source: string): readonly Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const change = (node: ts.Node, text: string): void => {
    const start = node.getStart(file);
    const { line } = file.getLineAndCharacterOfPosition(start);
    mutants.push({ start, end: node.getEnd(), text, context: (source.split('\n')[line] ?? '').trim(), line: line + 1, was: node.getText(file) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = OPERATORS[node.operatorToken.kind];
      const isText = [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
      if (other && !isText) change(node.operatorToken, other);
      if (node.operatorToken.kind === SyntaxKind.QuestionQuestionToken) change(node, node.right.getText(file));
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken && !isCondition(node)) change(node, node.operand.getText(file));
    if (ts.isExpressionStatement(node) && isCall(node.expression)) change(node, ';');
    if (node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword) change(node, node.kind === SyntaxKind.TrueKeyword ? 'false' : 'true');
    if ((ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) && !isForTheTypeCheck(node)) change(node, ts.isBigIntLiteral(node) ? `(${node.text.replace('n', '')}n + 1n)` : `(${node.text} + 1)`);
    const condition = conditionOf(node);
    if (condition && !isOtherwiseTurned(condition)) change(condition, `!(${condition.getText(file)})`);
    if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
      const other = METHODS.get(node.name.text);
      if (other === 'slice') change(node.parent, `${node.expression.getText(file)}.slice()`);
      else if (other) change(node.name, other);
    }
    if (ts.isStringLiteral(node)) {
      const list = ts.isArrayLiteralExpression(node.parent) ? node.parent.elements : ts.isCallExpression(node.parent) ? node.parent.arguments : undefined;
      const isValue = ts.isPropertyAssignment(node.parent) && node.parent.initializer === node;
      if (list || isValue) change(node, `'no ${node.text.replaceAll("'", '')}'`);
      if (list && list.length > 1 && list.every((each) => ts.isStringLiteral(each) || ts.isSpreadElement(each))) change(node, '...[]');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

/** What decides which way to go: turned round already. */
const isCondition = (node: ts.Node): boolean => conditionOf(node.parent) === node;

const conditionOf = (node: ts.Node): ts.Expression | undefined => (ts.isIfStatement(node) ? node.expression : ts.isConditionalExpression(node) ? node.condition : undefined);

/** What is done for its effect, waited for or not. */
const isCall = (node: ts.Expression): boolean => ts.isCallExpression(ts.isAwaitExpression(node) ? node.expression : node);

/** What stands in for an element that is always there: only the type check asks for it. */
function isForTheTypeCheck(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== SyntaxKind.QuestionQuestionToken || parent.right !== node) return false;
  const { left } = parent;
  return ts.isElementAccessExpression(left) || (ts.isPropertyAccessExpression(left) && ts.isElementAccessExpression(left.expression));
}

/** Its operator is exchanged for the opposite already. */
const isOtherwiseTurned = (node: ts.Expression): boolean =>
  ts.isBinaryExpression(node) && [SyntaxKind.EqualsEqualsEqualsToken, SyntaxKind.ExclamationEqualsEqualsToken].includes(node.operatorToken.kind);

/** The source with the mutant in it. */
export const mutated = (source: string, { start, end, text }: Mutant): string => source.slice(0, start) + text + source.slice(end);
