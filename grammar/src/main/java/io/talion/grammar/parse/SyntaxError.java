package io.talion.grammar.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * The first token that fits nowhere.
 *
 * @param token the token
 * @param expected the types of all tokens that could have stood there
 * @param context the rule that was being read
 */
record SyntaxError(Token token, IntervalSet expected, ParserRuleContext context) {}
