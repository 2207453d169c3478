package io.talion.compiler.window;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.names.KeptNames;
import io.talion.compiler.names.Kinds;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.names.TypeNames;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a binding ranges over: a stream (an event, a duty's outcomes, a rule's findings, …), a
 * kind, or a list field (semantics.md 6 and 41).
 */
final class Sources {
  private Sources() {}

  static Source resolve(Name name, Scope scope) {
    String first = name.text().split("\\.", 2)[0];
    if (scope.local(first).isPresent()) {
      return list(name, scope);
    }
    Optional<Symbol> symbol = scope.names().find(name.text());
    if (symbol.isPresent()) {
      return ofSymbol(symbol.get(), name, scope);
    }
    return builtIn(name, scope);
  }

  private static Source builtIn(Name name, Scope scope) {
    if (name.text().equals("Finding")) {
      return read(scope.program().findings(), name, scope);
    }
    Optional<StreamInfo> process = scope.program().process(name.text());
    if (process.isPresent()) {
      return read(process.get(), name, scope);
    }
    Optional<Type> kind = TypeNames.builtIn(name.text());
    return kind.isPresent() ? kind(kind.get(), name, scope) : unknown(name, scope);
  }

  private static Source ofSymbol(Symbol symbol, Name name, Scope scope) {
    return switch (symbol) {
      case Symbol.StreamName s -> read(s.stream(), name, scope);
      case Symbol.TallyName t -> read(t.stream(), name, scope);
      case Symbol.RuleName r -> read(r.rule().stream(), name, scope);
      case Symbol.MachineName m -> read(m.stream(), name, scope);
      case Symbol.TypeName t -> kind(t.type().value(), name, scope);
      case Symbol.Missing m -> Source.UNKNOWN;
      case Symbol.Kept k -> kept(k, name, scope);
      default -> wrong(name, "the " + symbol.noun() + " `" + name.text() + "`", scope);
    };
  }

  private static Source kept(Symbol.Kept kept, Name name, Scope scope) {
    KeptNames.read(kept, name, scope);
    return Source.UNKNOWN;
  }

  private static Source read(StreamInfo stream, Name name, Scope scope) {
    if (stream.isEarlier()) {
      scope.site().reads().earlier(stream.id(), name.span());
    } else {
      scope.site().reads().stream(stream.id(), name.span());
    }
    return Source.of(stream);
  }

  private static Source kind(Type type, Name name, Scope scope) {
    if (Types.isError(type)) {
      return Source.UNKNOWN;
    }
    if (!Kinds.isKind(type)) {
      return wrong(name, "the type " + type, scope);
    }
    return new Source(new Range.OfKind(scope.program().kinds().idOf(type)), type, Optional.empty());
  }

  private static Source list(Name name, Scope scope) {
    Expr list = scope.infer(path(name));
    if (Types.isError(list.type())) {
      return Source.UNKNOWN;
    }
    return list.type() instanceof Type.ListOf l
        ? new Source(new Range.OfList(list), l.element(), Optional.empty())
        : wrong(name, "a value of type " + list.type(), scope);
  }

  private static Expression path(Name name) {
    String[] parts = name.text().split("\\.");
    Expression e = new Expression.Reference(new Name(parts[0], name.span()), name.span());
    for (int i = 1; i < parts.length; i++) {
      e = new Expression.Member(e, new Name(parts[i], name.span()), name.span());
    }
    return e;
  }

  private static Source wrong(Name name, String what, Scope scope) {
    scope
        .report()
        .error(
            "T0106",
            name.span(),
            "cannot range over " + what,
            "a variable ranges over a stream, a kind of entity, an enum, or a list field",
            "name an event, a duty, a stream, a rule or a kind such as `Operator`");
    return Source.UNKNOWN;
  }

  private static Source unknown(Name name, Scope scope) {
    List<String> known = new ArrayList<>(scope.names().all());
    known.addAll(List.of("Finding", "Operator", "Validator", "Avs", "Strategy"));
    scope
        .report()
        .error(
            "T0101",
            name.span(),
            "unknown stream or kind `" + name.text() + "`",
            "no event, stream, duty, rule or kind has this name",
            Suggest.fix(name.text(), known, "declare it, or import the module that does"));
    return Source.UNKNOWN;
  }
}
