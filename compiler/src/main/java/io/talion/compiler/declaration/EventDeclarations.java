package io.talion.compiler.declaration;

import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.fold.Interval;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Expression;
import io.talion.trace.event.EventKind;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Order;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code event}: the schema of a kind of record in the trace, and a stream. In a module by itself
 * its inputs are events, so that it can be tested.
 */
final class EventDeclarations {
  private EventDeclarations() {}

  static void declare(Declaration.Event d, File file) {
    int ordinal = file.parts().nextEvent();
    StreamInfo stream = file.program().stream(d.name().text(), StreamInfo.Visibility.SAME_INSTANT);
    stream.filledBy(() -> fill(d, stream, file));
    file.parts().origins().put(stream.id(), new Origin.Events(ordinal));
    file.declare(d.name(), new Symbol.StreamName(stream, d.input() ? "input" : "event"));
    file.parts().body(() -> file.parts().events().put(ordinal, kind(d, ordinal, stream, file)));
  }

  /** The fields, and which of them {@code of k} compares. */
  static void fill(Declaration.Event d, StreamInfo stream, File file) {
    for (Type.Field f : TypeDeclarations.fields(d.fields(), file)) {
      stream.add(f.name(), f.type());
    }
    d.options().stream()
        .filter(o -> o instanceof EventOption.Key)
        .map(o -> ((EventOption.Key) o).fields().get(0).text())
        .findFirst()
        .ifPresent(key -> position(key, d).ifPresent(stream::ofField));
  }

  private static Optional<Integer> position(String field, Declaration.Event d) {
    for (int i = 0; i < d.fields().size(); i++) {
      if (d.fields().get(i).name().text().equals(field)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static EventKind kind(Declaration.Event d, int ordinal, StreamInfo stream, File file) {
    List<EventKind.FieldDeclaration> fields = new ArrayList<>();
    List<Type.Field> types = stream.fields();
    for (int i = 0; i < types.size(); i++) {
      fields.add(field(d.fields().get(i), types.get(i), i, stream, file));
    }
    EventOptions options = new EventOptions(d, file);
    return new EventKind(
        ordinal,
        d.name().text(),
        fields,
        options.key(),
        options.oncePer(),
        options.onlyWith(),
        options.registers(),
        options.retires(),
        options.signedBy(),
        options.lateAccept(),
        options.fromLog());
  }

  /** What the declared ranges of an input's fields say of them. */
  static void ranges(Declaration.Event d, StreamInfo stream, File file) {
    List<Type.Field> types = stream.fields();
    for (int i = 0; i < types.size(); i++) {
      field(d.fields().get(i), types.get(i), i, stream, file);
    }
  }

  private static EventKind.FieldDeclaration field(
      Declaration.Field f, Type.Field type, int index, StreamInfo stream, File file) {
    String name = f.name().text();
    if (name.equals("time") || name.equals("kind")) {
      file.report()
          .error(
              "T0105",
              f.name().span(),
              "a field cannot be called `" + name + "`",
              name.equals("time")
                  ? "every event has `e.time`, its instant"
                  : "in a trace the member `kind` names the kind of the event",
              "choose another name");
    }
    Optional<EventKind.Range> range = f.range().flatMap(r -> range(r, type.type(), file.scope()));
    range.ifPresent(r -> stream.range(index, interval(r)));
    return new EventKind.FieldDeclaration(type.name(), type.type(), range);
  }

  /** {@code low..high} of a field or a param. */
  static Optional<EventKind.Range> range(Expression e, Type type, Scope scope) {
    if (!(e instanceof Expression.Range r)) {
      scope
          .report()
          .error("T0110", e.span(), "a range is written `low..high`", "", "write `0%..100%`");
      return Optional.empty();
    }
    Type inner = Types.inner(type);
    Optional<Value> low = Constants.value(scope.check(r.low(), inner), "a bound", scope);
    Optional<Value> high = Constants.value(scope.check(r.high(), inner), "a bound", scope);
    if (low.isEmpty() || high.isEmpty() || !Types.isNumber(inner) && !Types.isPoint(inner)) {
      return Optional.empty();
    }
    if (Order.CANONICAL.compare(low.get(), high.get()) > 0) {
      scope
          .report()
          .error(
              "T0206",
              r.span(),
              "this range is empty",
              "its lower bound is above its upper bound",
              "swap the bounds");
    }
    return Optional.of(new EventKind.Range(low.get(), high.get()));
  }

  static Interval interval(EventKind.Range r) {
    return Interval.of(ratio(r.low()), ratio(r.high()));
  }

  private static Ratio ratio(Value v) {
    return v instanceof Int i ? i.toRatio() : (Ratio) v;
  }
}
