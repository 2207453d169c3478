package io.talion.compiler.declaration;

import io.talion.compiler.core.StreamDef.Origin;
import io.talion.compiler.names.Kinds;
import io.talion.compiler.names.Scope;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.grammar.ast.Expression;
import io.talion.grammar.ast.Name;
import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands after an event's fields (language.md section 5, semantics.md 6, 9 and 10). */
final class EventOptions {
  private final Declaration.Event event;
  private final File file;
  private final List<String> names;

  EventOptions(Declaration.Event event, File file) {
    this.event = event;
    this.file = file;
    this.names = event.fields().stream().map(f -> f.name().text()).toList();
    once();
  }

  List<Integer> key() {
    return option(EventOption.Key.class).map(k -> positions(k.fields())).orElse(List.of());
  }

  List<Integer> oncePer() {
    return option(EventOption.OncePer.class).map(k -> positions(k.fields())).orElse(List.of());
  }

  Optional<Integer> registers() {
    return option(EventOption.Registers.class).map(r -> member(r.field()));
  }

  Optional<Integer> retires() {
    return option(EventOption.Retires.class).map(r -> member(r.field()));
  }

  Optional<Integer> signedBy() {
    return option(EventOption.SignedBy.class).map(s -> position(s.field()));
  }

  Optional<String> fromLog() {
    return option(EventOption.FromLog.class).map(l -> l.log().text());
  }

  private Optional<Extent> lateWithin(Expression within) {
    String what = "`late accept within`";
    return Clocks.known(Constants.extent(within, 0, what, file.scope()), within, what, file);
  }

  Optional<Extent> lateAccept() {
    return option(EventOption.LateAccept.class).flatMap(l -> lateWithin(l.within()));
  }

  Optional<EventKind.OnlyWith> onlyWith() {
    return option(EventOption.OnlyWith.class).flatMap(this::onlyWith);
  }

  private Optional<EventKind.OnlyWith> onlyWith(EventOption.OnlyWith o) {
    Optional<Symbol> symbol = file.names().find(o.event().text());
    if (symbol.isEmpty()
        || !(symbol.get() instanceof Symbol.StreamName s)
        || !(file.parts().origins().get(s.stream().id()) instanceof Origin.Events e)) {
      file.report()
          .error(
              "T0101",
              o.event().span(),
              "unknown event `" + o.event().text() + "`",
              "",
              Suggest.fix(o.event().text(), file.names().all(), "name an event of this policy"));
      return Optional.empty();
    }
    Scope scope = file.scope();
    Optional<Extent> within = o.within().flatMap(w -> Constants.extent(w, 0, "`within`", scope));
    List<Integer> mine = positions(o.fields());
    List<Integer> theirs = o.fields().stream().map(n -> partner(n, s.stream())).toList();
    return Optional.of(new EventKind.OnlyWith(e.event(), mine, theirs, within));
  }

  private int partner(Name field, StreamInfo partner) {
    OptionalInt index = partner.indexOf(field.text());
    if (index.isEmpty()) {
      List<String> known = partner.fields().stream().map(Type.Field::name).toList();
      unknown(field, partner.name(), known);
      return 0;
    }
    Type theirs = partner.fields().get(index.getAsInt()).type();
    int mine = names.indexOf(field.text());
    if (mine >= 0
        && !Types.same(new TypeRefs(file).resolve(event.fields().get(mine).type()), theirs)) {
      file.report()
          .error(
              "T0312",
              field.span(),
              "`" + field.text() + "` has another type in `" + partner.name() + "`",
              "`matching` compares with `==`",
              "give both the same type");
    }
    return index.getAsInt();
  }

  private int member(Name field) {
    int i = position(field);
    if (i >= names.size()) {
      return i; // already complained about: the event has no fields at all
    }
    Type type = new TypeRefs(file).resolve(event.fields().get(i).type());
    if (!Types.isError(type) && !Kinds.isKind(type)) {
      file.report()
          .error(
              "T0106",
              field.span(),
              type + " is no kind of entity",
              "members are operators, validators and the like, or values of an own `type`",
              "declare `type Name = " + type + "` and use it for the field");
    }
    return i;
  }

  private List<Integer> positions(List<Name> fields) {
    return fields.stream().map(this::position).toList();
  }

  private int position(Name field) {
    int i = names.indexOf(field.text());
    if (i < 0) {
      unknown(field, event.name().text(), names);
    }
    return Math.max(i, 0);
  }

  private void unknown(Name field, String owner, List<String> known) {
    file.report()
        .error(
            "T0103",
            field.span(),
            "`" + owner + "` has no field `" + field.text() + "`",
            "",
            Suggest.fix(field.text(), known, "its fields are " + String.join(", ", known)));
  }

  private <T extends EventOption> Optional<T> option(Class<T> type) {
    return event.options().stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private void once() {
    for (int i = 0; i < event.options().size(); i++) {
      EventOption o = event.options().get(i);
      boolean twice =
          event.options().subList(0, i).stream().anyMatch(p -> p.getClass() == o.getClass());
      if (twice) {
        file.report().error("T0305", o.span(), "this option is written twice", "", "leave one out");
      }
    }
  }
}
