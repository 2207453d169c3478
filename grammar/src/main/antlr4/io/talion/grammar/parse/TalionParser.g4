/**
 * The syntax of Talion, edition 1 (language.md). Three habits keep it fast, flat and free of ambiguity: what can only be
 * told apart far to the right is parsed by one wider rule and told apart by the tree builders (calls and aggregates,
 * what a test expects); operators are lists, not nested rules, so that only brackets and 'if' make the parser recurse;
 * and every clause starts with a known word, on which error recovery syncs. Precedence: semantics.md 46.
 */
parser grammar TalionParser;

options {
  tokenVocab = TalionLexer;
}

unit: header item* EOF;
rest: item* EOF;
hole: expr EOF;

header: (policy = 'policy' dotted 'version' SEMVER | 'module' dotted) 'language' INT;
item: importDecl | terms | declaration;
importDecl: 'import' dotted ('version' (SEMVER | INT))? ('as' alias = ident)?;

// ---- terms (section 6)

terms: 'terms' '{' term* '}';
term
  : 'avs' expr # avsTerm
  | 'operators' 'in' 'set' INT # operatorSetTerm
  | 'strategies' ident (',' ident)* # strategiesTerm
  | 'slashable' 'for' expr # slashableTerm
  | 'challenge' expr # challengeTerm
  | 'combine' how = ('compound' | 'sum' | 'max') # combineTerm
  | 'limit' postfix 'per' dotted ('per' postfix)? # limitTerm
  | 'rounding' rounding (',' rounding)* # roundingTerm
  | 'slashed' 'funds' ('burn' | 'to' expr) # fundsTerm
  | 'effective' 'from' expr # effectiveTerm
  | 'final' 'after' expr # finalTerm
  | 'late' expr # lateTerm
  | 'clock' ident ('every' period = expr ('from' start = expr)? | 'on' binding) # clockTerm
  | 'gap' 'at' 'most' expr # gapTerm
  | 'instant' 'per' 'log' # instantTerm
  | 'expect' INT dotted 'per' postfix # expectRateTerm
  | 'expect' dotted 'at' 'most' INT # expectCountTerm
  ;
rounding: what = ('slash' | 'reward') direction = ('down' | 'up');

// ---- declarations (section 5)

declaration
  : typeDecl
  | enumDecl
  | recordDecl
  | tokenDecl
  | eventDecl
  | constDecl
  | paramDecl
  | funDecl
  | tableDecl
  | streamDecl
  | stateDecl
  | tallyDecl
  | machineDecl
  | dutyDecl
  | ruleDecl
  | exceptionDecl
  | preferDecl
  | rewardDecl
  | assertDecl
  | useDecl
  | testDecl
  | propertyDecl
  ;

typeDecl: 'type' ident '=' type;
enumDecl: 'enum' ident '{' ident (',' ident)* ','? '}';
recordDecl: 'record' ident '{' field* '}';
tokenDecl: 'token' ident 'decimals' INT;
field: fieldName ':' type ('in' range)?;
type: dotted ('[' type (',' type)* ']')? '?'?;

eventDecl: ('event' | input = 'input') ident '{' field* '}' eventOption*;
eventOption
  : 'key' fieldNames # keyOption
  | 'registers' fieldName # registersOption
  | 'retires' fieldName # retiresOption
  | 'from' 'log' dotted # logOption
  | 'signed' 'by' fieldName # signedOption
  | 'once' 'per' fieldNames # onceOption
  | 'only' 'with' ident 'matching' fieldNames ('within' postfix)? # onlyOption
  | 'late' 'accept' 'within' expr # lateOption
  ;
fieldNames: '(' fieldName (',' fieldName)* ')';

constDecl: 'const' ident (':' type)? '=' expr;
paramDecl: 'param' ident ':' type '=' expr ('in' range)?;
funDecl: 'fun' ident parameters ':' type '=' expr;
parameters: '(' (parameter (',' parameter)*)? ')';
parameter: ident ':' type;

tableDecl: 'table' ident ':' type 'by' by = ident '{' tableRow (','? tableRow)* '}';
tableRow: 'above'? postfix '=>' expr;

streamDecl: 'stream' ident '{' field* '}' '=' emission+;
emission: trigger ('when' expr)? 'emit' arguments;
stateDecl: 'state' ident parameters? ':' type '=' value = expr ('history' history = expr)?;
tallyDecl: 'tally' ident parameters? ':' type '=' initial = expr ('history' history = expr)? '{' tallyStep+ '}';
tallyStep: trigger ('when' guard = expr)? '=>' value = expr;

machineDecl: 'machine' ident parameters '{' 'initial' start = ident transition* '}';
transition: source_ = ident '->' target = ident ('on' binding ('when' guard = expr)? | 'after' delay = expr);

dutyDecl: 'duty' ident 'for' 'each' binding '{' dutyClause* '}';
dutyClause
  : 'owed' 'by' expr # owedClause
  | 'met' 'by' binding # metClause
  | 'within' expr # withinClause
  | 'excused' 'when' expr # excusedClause
  ;

useDecl: 'use' dotted 'as' ident arguments? '{' inputBinding* '}';
inputBinding: ident 'from' binding 'with' arguments;

// ---- rules (section 6)

ruleDecl: 'rule' ident '{' clause* '}';
clause
  : trigger # onClause
  | 'let' ident '=' expr # letClause
  | 'when' expr # whenClause
  | 'against' expr # againstClause
  | penalty # penaltyClause
  | 'then' 'after' expr '{' clause* '}' # thenClause
  | 'fires' firing # firesClause
  | 'evidence' evidence (',' evidence)* # evidenceClause
  | 'because' STRING # becauseClause
  | 'severity' ident # severityClause
  | 'challenge' expr ('unless' binding)? # challengeClause
  ;
evidence: binding | expr;

trigger
  : 'on' binding each* # onTrigger
  | 'on' binding ',' binding join # crossTrigger
  | 'on' ident ',' ident 'in' source step* join # pairTrigger
  | 'every' period = expr ('from' start = expr)? each* # everyTrigger
  ;
join: 'matching' fieldNames ('within' expr)?;
each: 'each' binding ranking?;
ranking: 'ranked' 'by' order (',' order)* ('taking' 'while' expr 'then' ('stop' | skip_ = 'skip'))?;
order: expr ('asc' | descending = 'desc')?;

penalty
  : 'slash' expr ('of' fallback)? ('in' ('each' 'strategy' | ident))? # slashPenalty
  | 'jail' expr # jailPenalty
  | 'tombstone' # tombstonePenalty
  | 'strike' expr # strikePenalty
  | 'eject' # ejectPenalty
  | 'flag' STRING? # flagPenalty
  | 'forfeit' ratio = expr ('for' duration = expr)? # forfeitPenalty
  | 'pay' amount = expr 'to' recipient = expr # payPenalty
  ;

firing
  : 'once' 'per' key # oncePerFiring
  | 'again' 'after' expr ('per' key)? # againAfterFiring
  | 'again' 'when' 'cleared' ('per' key)? # againWhenClearedFiring
  | 'every' 'time' # everyTimeFiring
  ;
key: '(' expr (',' expr)* ')';

exceptionDecl: 'exception' ident 'to' dotted (',' dotted)* '{' exceptionClause* '}';
exceptionClause
  : 'let' ident '=' expr # exceptionLet
  | 'when' expr # exceptionWhen
  | 'waive' # exceptionWaive
  | 'replace' penalty # exceptionReplace
  | 'challenge' expr ('unless' binding)? # exceptionChallenge
  | 'because' STRING # exceptionBecause
  ;
preferDecl: 'prefer' winner = dotted 'over' loser = dotted;

// ---- rewards, promises, tests (sections 7 and 8)

rewardDecl: 'reward' ident '{' rewardClause* '}';
rewardClause
  : 'every' period = expr ('from' start = expr)? # everyReward
  | 'let' ident '=' expr # letReward
  | 'pool' expr # poolReward
  | 'among' binding # amongReward
  | 'weight' weight = expr ('out' 'of' total = expr)? # weightReward
  | 'when' expr # whenReward
  | 'cap' expr 'per' ident # capReward
  | 'split' ident expr # splitReward
  | 'remainder' (how = ('carry' | 'burn') | 'to' expr) # remainderReward
  | 'because' STRING # becauseReward
  ;

assertDecl: 'assert' assertion;
assertion
  : 'worst' 'slash' 'per' ident ('per' window = postfix)? '<=' bound = postfix # worstSlash
  | 'state' ('per' ident)? '<=' postfix # stateBound
  | 'partition' 'by' ident # partitionBy
  | 'detected' 'within' expr # detectedWithin
  | 'never' first = dotted 'and' second = dotted # neverBoth
  | 'monotone' dotted # monotone
  | 'check' expr # checkAssertion
  ;

testDecl: 'test' STRING '{' testStep* '}';
testStep
  : 'given' target = expr '=' value = expr # givenStep
  | 'let' ident '=' expr # letStep
  | 'at' expr (testEvent | '{' testEvent* '}')? # atStep
  | 'repeat' count = expr 'as' ident 'every' period = expr 'from' start = expr '{' testEvent* '}' # repeatStep
  | 'advance' 'to' expr # advanceStep
  | 'expect' expectation # expectStep
  ;
testEvent: plainIdent arguments;
expectation
  : 'no' 'findings' # noFindings
  | 'nothing' 'else' # nothingElse
  | 'reward' dotted 'pays' payee expr # paysExpectation
  | expr ('against' postfix penalty* ('waived' 'by' ident)?)? # otherExpectation
  ;
payee: dotted | HEX;
propertyDecl: 'property' STRING '{' 'for' 'any' 'trace' 'of' ident (',' ident)* ('up' 'to' INT 'events')? 'check' expr '}';

// ---- bindings and windows (section 9)

binding: ident 'in' source step*;
source: dotted ('of' path)?;
step
  : 'where' expr # whereStep
  | 'last' extent = expr ('at' 'least' least = expr)? ('step' bucket = expr)? # lastStep
  | 'since' ident 'in' source # sinceStep
  | 'before' 'now' # beforeStep
  ;

// ---- expressions, loosest first

expr: branch* disjunction;
branch: 'if' expr 'then' expr 'else';
disjunction: conjunction ('or' conjunction)*;
conjunction: negation ('and' negation)*;
negation: 'not'* comparison;
comparison: fallback comparand*;
comparand: op = ('==' | '!=' | '<' | '<=' | '>' | '>=') fallback | 'is' 'not'? dotted;
fallback: sum ('or' 'else' sum)*;
range: low = sum '..' high = sum;
sum: product (op += ('+' | '-') product)*;
product: sign (op += ('*' | '/') sign)*;
sign: '-'* postfix;
postfix: path ('as' 'of' path)?;

path
  : literal # literalPath
  | dotted (arguments selector*)? # namePath
  | 'now' selector* # nowPath
  | 'offender' selector* # offenderPath
  | '(' expr ')' selector* # groupPath
  | '{' (expr (',' expr)*)? '}' # bracesPath
  ;
selector: '.' fieldName;
arguments: '(' (argument (',' argument)* ('weighted' 'by' expr)?)? ')';
argument
  : fieldName ':' expr # namedArgument
  | binding # bindingArgument
  | expr ('for' binding)? # valueArgument
  ;

literal
  : (INT | DECIMAL) unit_ # quantity
  | 'block' INT # blockPoint
  | kind = (INT | DECIMAL | PERCENT | HEX | STRING | INSTANT | 'true' | 'false' | 'none') # constant
  ;
unit_: IDENT | 'block';

// ---- names

dotted: ident ('.' fieldName)*;
ident: plainIdent | 'given' | 'repeat' | 'advance' | 'expect' | 'at' | 'since' | 'from' | 'to';
/** A name that cannot be taken for the start of the next step of a test. */
plainIdent
  : IDENT | 'above' | 'accept' | 'after' | 'again' | 'among' | 'any' | 'asc' | 'avs' | 'because' | 'block' | 'burn' |
    'by' | 'cap' | 'carry' | 'challenge' | 'check' | 'cleared' | 'clock' | 'combine' | 'compound' | 'const' |
    'decimals' | 'desc' | 'detected' | 'down' | 'duty' | 'each' | 'effective' | 'eject' | 'emit' | 'enum' |
    'event' | 'events' | 'evidence' | 'exception' | 'excused' | 'final' | 'findings' | 'fires' | 'flag' |
    'forfeit' | 'fun' | 'funds' | 'gap' | 'history' | 'import' | 'initial' | 'input' | 'instant' | 'jail' | 'key' |
    'language' | 'late' | 'limit' | 'log' | 'machine' | 'max' | 'met' | 'monotone' | 'most' | 'never' | 'no' |
    'nothing' | 'once' | 'only' | 'operators' | 'out' | 'over' | 'owed' | 'param' | 'partition' | 'pay' |
    'pays' | 'pool' | 'prefer' | 'property' | 'ranked' | 'record' | 'registers' | 'remainder' | 'replace' |
    'retires' | 'reward' | 'rounding' | 'rule' | 'set' | 'severity' | 'signed' | 'skip' | 'slash' |
    'slashable' | 'slashed' | 'split' | 'state' | 'stop' | 'strategies' | 'strategy' | 'stream' | 'strike' |
    'sum' | 'table' | 'taking' | 'tally' | 'terms' | 'test' | 'time' | 'token' | 'tombstone' | 'trace' |
    'type' | 'unless' | 'up' | 'use' | 'version' | 'waive' | 'waived' | 'weight' | 'weighted' | 'while' | 'with' | 'worst'
  ;
/** Any word at all: real logs have fields called from, to and state. */
fieldName
  : ident | 'against' | 'and' | 'as' | 'assert' | 'before' | 'else' | 'every' | 'false' | 'for' | 'if'
    | 'in' | 'is' | 'last' | 'least' | 'let' | 'matching' | 'module' | 'none' | 'not' | 'now' | 'of' |
    'offender' | 'on' | 'or' | 'per' | 'policy' | 'step' | 'then' | 'true' | 'when' |
    'where' | 'within';
