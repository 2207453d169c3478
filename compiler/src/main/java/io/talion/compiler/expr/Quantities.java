package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Units;
import io.talion.grammar.ast.Expression;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code 32 ETH}, {@code 50 blocks}, {@code 5 bps}, {@code 700 checkpoints}. */
final class Quantities {
  /** Short forms of other languages. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("ms", "milliseconds"),
          Map.entry("s", "seconds"),
          Map.entry("sec", "seconds"),
          Map.entry("secs", "seconds"),
          Map.entry("m", "minutes"),
          Map.entry("min", "minutes"),
          Map.entry("mins", "minutes"),
          Map.entry("h", "hours"),
          Map.entry("hr", "hours"),
          Map.entry("hrs", "hours"),
          Map.entry("d", "days"),
          Map.entry("w", "weeks"),
          Map.entry("ether", "ETH"));

  private Quantities() {}

  static Expr quantity(Expression.Quantity q, Scope scope) {
    Optional<Units> unit = unit(q.unit().text(), scope);
    if (unit.isEmpty()) {
      return unknown(q, scope);
    }
    Ratio n =
        Literals.decimal(q.number()).multiply(new Ratio(unit.get().scale(), unit.get().divisor()));
    if (unit.get().type() == Type.Simple.RATIO) {
      return new Expr.Const(n, Type.Simple.RATIO, q.span());
    }
    return n.isInteger()
        ? new Expr.Const(new Int(n.numerator()), unit.get().type(), q.span())
        : fraction(q, unit.get().type(), scope);
  }

  private static Optional<Units> unit(String name, Scope scope) {
    Optional<Units> declared = token(name, scope).or(() -> clock(name, scope));
    return declared.isPresent() ? declared : Units.builtIn(name);
  }

  private static Optional<Units> token(String name, Scope scope) {
    return scope
        .names()
        .find(name)
        .flatMap(s ->
            s instanceof Symbol.TokenName t
                ? Optional.of(Units.token(t.token()))
                : Optional.empty());
  }

  private static Optional<Units> clock(String name, Scope scope) {
    return scope.program().clocks().values().stream()
        .filter(c -> name.equals(c.name()) || name.equals(c.name() + "s"))
        .map(Units::clock)
        .findFirst();
  }

  private static Expr fraction(Expression.Quantity q, Type type, Scope scope) {
    return Bad.error(
        scope,
        "T0206",
        q.span(),
        "`" + q.number() + " " + q.unit().text() + "` is not a whole number of base units",
        type + " is a whole number on chain; a fraction of it does not exist",
        "write fewer decimals, or multiply by a ratio");
  }

  /** Units that people write elsewhere, where no name that is known comes near. */
  private static String fix(Expression.Quantity q, List<String> known) {
    String unit = q.unit().text();
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "percent", "pct" -> "write `" + q.number() + "%`";
      case "month", "months", "year", "years" -> "it has no fixed length: write `days`";
      default ->
          SHORT.containsKey(unit)
              ? "write `" + SHORT.get(unit) + "`"
              : Suggest.fix(unit, known, "declare it: `token " + unit + " decimals 18`");
    };
  }

  private static Expr unknown(Expression.Quantity q, Scope scope) {
    List<String> known = new ArrayList<>(Units.KNOWN);
    scope.program().clocks().values().stream()
        .map(Clock::name)
        .map(n -> n + "s")
        .forEach(known::add);
    scope
        .names()
        .symbols()
        .forEach((name, symbol) -> {
          if (symbol instanceof Symbol.TokenName) {
            known.add(name);
          }
        });
    return Bad.error(
        scope,
        "T0208",
        q.unit().span(),
        "unknown unit `" + q.unit().text() + "`",
        "a unit is a duration, a token, a clock's distance, or `bps`",
        fix(q, known));
  }
}
