package io.talion.compiler.analysis;

import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Clause;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Penalty;
import io.talion.grammar.ast.Trigger;
import io.talion.trace.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A slash computed from the present stake although what it punishes began earlier: in a directed
 * pair or a later stage the stake may have been withdrawn in between, T1010 (language.md section
 * 12). This looks at what was written.
 */
final class PresentStake {
  private final Subject subject;
  private final Map<String, Expression> lets = new HashMap<>();

  private PresentStake(Subject subject) {
    this.subject = subject;
  }

  static void run(Subject subject) {
    for (Declaration.Rule r : subject.declarations(Declaration.Rule.class)) {
      new PresentStake(subject).rule(r.clauses(), false);
    }
  }

  private void rule(List<Clause> clauses, boolean stage) {
    boolean older = stage || clauses.stream().anyMatch(PresentStake::reachesBack);
    for (Clause c : clauses) {
      switch (c) {
        case Clause.Let l -> lets.put(l.name().text(), l.value());
        case Clause.ThenAfter t -> rule(t.clauses(), true);
        case Clause.Consequence q when older && q.penalty() instanceof Penalty.Slash s ->
            Stream.concat(Stream.of(s.amount()), s.base().stream()).forEach(this::check);
        default -> {}
      }
    }
  }

  /**
   * The offence of a directed pair is its first-named, of any other trigger it is now (semantics.md
   * 31).
   */
  private static boolean reachesBack(Clause c) {
    return c instanceof Clause.On on && on.trigger() instanceof Trigger.Cross;
  }

  private void check(Expression e) {
    Written.parts(e, lets)
        .filter(x -> x instanceof Expression.Call c && isStake(c))
        .forEach(this::warn);
  }

  private boolean isStake(Expression.Call c) {
    return subject
        .file()
        .names()
        .find(c.callee().text())
        .flatMap(PresentStake::signature)
        .map(s -> Types.base(s.result()))
        .filter(t ->
            t instanceof Type.Amount
                || t instanceof Type.Shares
                || t == Type.Simple.MAGNITUDE
                || t == Type.Simple.WAD)
        .isPresent();
  }

  private static Optional<Signature> signature(Symbol s) {
    return switch (s) {
      case Symbol.StateName n -> Optional.of(n.signature().value());
      case Symbol.TallyName t -> Optional.of(t.signature().value());
      default -> Optional.empty();
    };
  }

  private void warn(Expression e) {
    subject.warn(
        "T1010",
        e.span(),
        "this is the stake of now, not of the offence",
        "what the rule punishes began earlier; the stake may have moved since",
        "give the state `history` and read it `as of` the offence, such as `as of a.time`");
  }
}
