package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Finite;
import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Trigger;
import io.talion.compiler.names.StreamInfo;
import io.talion.compiler.sheet.Sheet.ChosenKey;
import io.talion.grammar.ast.Term;
import io.talion.trace.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Fields of events that whoever sends them chooses freely, and that memory is kept by: the keys of
 * pairs, of {@code once per} and of {@code only with} (semantics.md 33).
 */
final class ChosenKeys {
  private final Subject subject;

  ChosenKeys(Facts facts) {
    this.subject = facts.subject();
  }

  List<ChosenKey> all() {
    List<ChosenKey> out = new ArrayList<>();
    for (EventKind k : subject.parts().events().values()) {
      TreeSet<Integer> fields = new TreeSet<>(k.oncePer());
      k.onlyWith().ifPresent(w -> fields.addAll(w.fields()));
      subject.rules().forEach(r -> fields.addAll(matched(r.trigger(), k.name())));
      List<String> chosen =
          fields.stream()
              .map(i -> k.fields().get(i))
              .filter(f -> !Finite.is(f.type()))
              .map(f -> f.name())
              .toList();
      if (!chosen.isEmpty()) {
        out.add(new ChosenKey(k.name(), chosen, bound(k)));
      }
    }
    return out;
  }

  private List<Integer> matched(Trigger t, String event) {
    return switch (t) {
      case Trigger.Pair p when is(p.stream(), event) -> p.key();
      case Trigger.Cross c when is(c.left(), event) -> c.leftKey();
      case Trigger.Cross c when is(c.right(), event) -> c.rightKey();
      default -> List.of();
    };
  }

  private boolean is(int stream, String event) {
    StreamInfo s = subject.file().program().stream(stream);
    return s.name().equals(event);
  }

  private Optional<String> bound(EventKind k) {
    if (k.onlyWith().isPresent()) {
      EventKind partner = subject.parts().events().get(k.onlyWith().get().partner());
      return Optional.of("comes only with `" + (partner == null ? "?" : partner.name()) + "`");
    }
    boolean stated =
        subject.written(Term.ExpectRate.class).stream()
            .anyMatch(e -> e.event().text().equals(k.name()));
    return stated ? Optional.of("a rate is expected") : Optional.empty();
  }
}
