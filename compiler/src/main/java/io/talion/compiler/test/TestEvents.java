package io.talion.compiler.test;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.TestCase.EventExpr;
import io.talion.compiler.expr.Records;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;

/** {@code Kind(field: value, …)} in a test: an event to be. */
final class TestEvents {
  private TestEvents() {}

  static EventExpr event(Expression.Call c, Scope scope) {
    Optional<Symbol> symbol = scope.names().find(c.callee().text());
    if (symbol.isPresent()
        && symbol.get() instanceof Symbol.StreamName s
        && (s.noun().equals("event") || s.noun().equals("input"))) {
      return event(s.stream(), c, scope);
    }
    EventKind process = scope.program().processKinds().get(c.callee().text());
    if (symbol.isEmpty() && process != null) {
      return new EventExpr(process.ordinal(), values(process, c, scope), c.span());
    }
    unknown(c, scope);
    return new EventExpr(-1, List.of(), c.span());
  }

  private static List<Expr> values(EventKind kind, Expression.Call c, Scope scope) {
    List<Type.Field> fields =
        kind.fields().stream().map(f -> new Type.Field(f.name(), f.type())).toList();
    return Records.values(fields, kind.name(), c.arguments(), c.span(), scope);
  }

  /** The streams of events come first, in order: their ids are the events' positions. */
  private static EventExpr event(StreamInfo stream, Expression.Call c, Scope scope) {
    List<Expr> fields =
        Records.values(stream.fields(), stream.name(), c.arguments(), c.span(), scope);
    return new EventExpr(stream.id(), fields, c.span());
  }

  private static void unknown(Expression.Call c, Scope scope) {
    List<String> events = scope.program().streams().stream().map(StreamInfo::name).toList();
    scope
        .report()
        .error(
            "T0101",
            c.callee().span(),
            "unknown event `" + c.callee().text() + "`",
            "a test makes events that the policy declares",
            Suggest.fix(c.callee().text(), events, "declare it with `event`"));
  }
}
