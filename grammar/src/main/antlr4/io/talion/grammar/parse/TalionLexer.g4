/**
 * Words, numbers and punctuation of Talion (language.md sections 3 and 4). Comments and white space go to channels
 * that the parser does not see; the formatter and the doc comments need them. What is malformed is still one token
 * of its own (BAD_…, UNTERMINATED_…), so that the message can name exactly what was written.
 */
lexer grammar TalionLexer;

channels {
  COMMENTS,
  DOCS
}

// Words. The parser decides which of them are reserved where.

ABOVE: 'above';
ACCEPT: 'accept';
ADVANCE: 'advance';
AFTER: 'after';
AGAIN: 'again';
AGAINST: 'against';
AMONG: 'among';
AND: 'and';
ANY: 'any';
AS: 'as';
ASC: 'asc';
ASSERT: 'assert';
AT: 'at';
AVS: 'avs';
BECAUSE: 'because';
BEFORE: 'before';
BLOCK: 'block';
BURN: 'burn';
BY: 'by';
CAP: 'cap';
CARRY: 'carry';
CHALLENGE: 'challenge';
CHECK: 'check';
CLEARED: 'cleared';
CLOCK: 'clock';
COMBINE: 'combine';
COMPOUND: 'compound';
CONST: 'const';
DECIMALS: 'decimals';
DESC: 'desc';
DETECTED: 'detected';
DOWN: 'down';
DUTY: 'duty';
EACH: 'each';
EFFECTIVE: 'effective';
EJECT: 'eject';
ELSE: 'else';
EMIT: 'emit';
ENUM: 'enum';
EVENT: 'event';
EVENTS: 'events';
EVERY: 'every';
EVIDENCE: 'evidence';
EXCEPTION: 'exception';
EXCUSED: 'excused';
EXPECT: 'expect';
FALSE: 'false';
FINAL: 'final';
FINDINGS: 'findings';
FIRES: 'fires';
FLAG: 'flag';
FOR: 'for';
FORFEIT: 'forfeit';
FROM: 'from';
FUN: 'fun';
FUNDS: 'funds';
GAP: 'gap';
GIVEN: 'given';
HISTORY: 'history';
IF: 'if';
IMPORT: 'import';
IN: 'in';
INITIAL: 'initial';
INPUT: 'input';
INSTANT_: 'instant';
IS: 'is';
JAIL: 'jail';
KEY: 'key';
LANGUAGE: 'language';
LAST: 'last';
LATE: 'late';
LEAST: 'least';
LET: 'let';
LIMIT: 'limit';
LOG: 'log';
MACHINE: 'machine';
MATCHING: 'matching';
MAX: 'max';
MET: 'met';
MODULE: 'module';
MONOTONE: 'monotone';
MOST: 'most';
NEVER: 'never';
NO: 'no';
NONE: 'none';
NOT: 'not';
NOTHING: 'nothing';
NOW: 'now';
OF: 'of';
OFFENDER: 'offender';
ON: 'on';
ONCE: 'once';
ONLY: 'only';
OPERATORS: 'operators';
OR: 'or';
OUT: 'out';
OVER: 'over';
OWED: 'owed';
PARAM: 'param';
PARTITION: 'partition';
PAY: 'pay';
PAYS: 'pays';
PER: 'per';
POLICY: 'policy';
POOL: 'pool';
PREFER: 'prefer';
PROPERTY: 'property';
RANKED: 'ranked';
RECORD: 'record';
REGISTERS: 'registers';
REMAINDER: 'remainder';
REPEAT: 'repeat';
REPLACE: 'replace';
RETIRES: 'retires';
REWARD: 'reward';
ROUNDING: 'rounding';
RULE: 'rule';
SET: 'set';
SEVERITY: 'severity';
SIGNED: 'signed';
SINCE: 'since';
SKIP_: 'skip';
SLASH: 'slash';
SLASHABLE: 'slashable';
SLASHED: 'slashed';
SPLIT: 'split';
STATE: 'state';
STEP: 'step';
STOP: 'stop';
STRATEGIES: 'strategies';
STRATEGY: 'strategy';
STREAM: 'stream';
STRIKE: 'strike';
SUM: 'sum';
TABLE: 'table';
TAKING: 'taking';
TALLY: 'tally';
TERMS: 'terms';
TEST: 'test';
THEN: 'then';
TIME: 'time';
TO: 'to';
TOKEN: 'token';
TOMBSTONE: 'tombstone';
TRACE: 'trace';
TRUE: 'true';
TYPE: 'type';
UNLESS: 'unless';
UP: 'up';
USE: 'use';
VERSION: 'version';
WAIVE: 'waive';
WAIVED: 'waived';
WEIGHT: 'weight';
WEIGHTED: 'weighted';
WHEN: 'when';
WHERE: 'where';
WHILE: 'while';
WITH: 'with';
WITHIN: 'within';
WORST: 'worst';

// Punctuation.

LBRACE: '{';
RBRACE: '}';
LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
COMMA: ',';
COLON: ':';
DOTS: '..';
DOT: '.';
QUESTION: '?';
ARROW: '->';
GIVES: '=>';
ASSIGN: '=';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS_OR_EQUAL: '<=';
GREATER_OR_EQUAL: '>=';
LESS: '<';
GREATER: '>';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH_SIGN: '/';

// Literals.

SEMVER: DIGIT+ '.' DIGIT+ '.' DIGIT+ ('-' [a-zA-Z0-9.]+)?;
PERCENT: DIGITS ('.' DIGIT+)? '%';
INSTANT: '@' YEAR '-' TWO '-' TWO ('T' TWO ':' TWO ':' TWO ('.' DIGIT+)? 'Z')?;
DECIMAL: DIGITS '.' DIGIT+;
HEX: '0x' [0-9a-fA-F]*;
INT: DIGITS;
STRING: '"' (~["\\\r\n] | '\\' ~[\r\n])* '"';
IDENT: [a-zA-Z_] [a-zA-Z0-9_]*;

FOREIGN_IDENT: [a-zA-Z0-9_]* WIDE ([a-zA-Z0-9_] | WIDE)*;
BAD_INSTANT: '@' [0-9a-zA-Z:.+\-]*;
BAD_HEX: '0x' [0-9a-fA-F]* [g-zG-Z_] [a-zA-Z0-9_]* | '0X' [a-zA-Z0-9_]*;
BAD_NUMBER: DIGITS ('.' DIGIT+)? [eE] [+\-]? DIGIT+;
UNTERMINATED_STRING: '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'?;

// Other languages' spellings: read as what was meant, and reported.

FOREIGN_AND: '&&' | '&';
FOREIGN_OR: '||' | '|';
FOREIGN_NOT: '!';
FOREIGN_ASSIGN: ':=';
FOREIGN_NOT_EQUAL: '<>';
FOREIGN_LESS_OR_EQUAL: '=<' | '≤';
FOREIGN_GREATER_OR_EQUAL: '≥';
FOREIGN_STRING: '\'' ~['\r\n]* '\'';

// What the parser does not see.

DOC: '///' (~[/\r\n] ~[\r\n]*)? -> channel(DOCS);
LINE_COMMENT: '//' ~[\r\n]* -> channel(COMMENTS);
BLOCK_COMMENT: '/*' .*? '*/' -> channel(COMMENTS);
UNTERMINATED_COMMENT: '/*' (~'*' | '*'+ ~[*/])* '*'* -> channel(COMMENTS);
SPACE: [ \t\r\n]+ -> channel(HIDDEN);
UNKNOWN: .;

fragment WIDE: [\u00AA-\u1FFF\u2C00-\uFEFE\uFF00-\uFFEF];
fragment DIGIT: [0-9];
fragment DIGITS: [0-9] [0-9_]*;
fragment TWO: DIGIT DIGIT;
fragment YEAR: TWO TWO;
