package io.talion.compiler.core;

import io.talion.trace.type.Clock;
import java.util.List;
import java.util.Optional;

/**
 * {@code duty}: an obligation that each opener makes (semantics.md 12). Frame: opener, then the
 * answer.
 *
 * @param openerSteps only Of and Where
 * @param metSteps only Of and Where; may read the opener
 * @param within distance on {@code clock}, may read the opener; a negative one counts as 0
 * @param stream its stream of outcomes
 */
public record Duty(
    int id,
    String name,
    int opener,
    int openerSlot,
    List<Step> openerSteps,
    Expr owedBy,
    int met,
    int metSlot,
    List<Step> metSteps,
    Expr within,
    Clock clock,
    Optional<Expr> excusedWhen,
    int stream,
    int frameSize) {}
