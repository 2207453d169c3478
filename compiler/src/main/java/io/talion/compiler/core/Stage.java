package io.talion.compiler.core;

import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Optional;

/**
 * {@code then after d { … }}: a second finding of the rule, later, with what is known then
 * (semantics.md 26). Its frame is the base's, whose bindings and lets keep their values. Because,
 * evidence and challenge are the rule's where the block has none.
 *
 * @param delay distance on {@code clock}, evaluated when the base fires; a negative one counts as 0
 * @param tests its lets and whens, in the order written
 * @param penalties as of a rule
 * @param evidence empty: the bound events
 */
public record Stage(
    Expr delay,
    Clock clock,
    List<Rule.Test> tests,
    List<Rule.PenaltyExpr> penalties,
    List<Rule.Evidence> evidence,
    List<Rule.Part> because,
    Optional<Challenge> challenge) {}
