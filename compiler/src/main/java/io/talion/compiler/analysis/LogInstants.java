package io.talion.compiler.analysis;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Range;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.Trigger;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.EventOption;
import io.talion.trace.event.EventKind;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Logs that are judged by what other logs left, all those of a block at once, where the contract
 * took one after the other (semantics.md 86): T1017. Only rules that one log sets off are looked
 * at; whoever asks now and then means the block as it ended.
 */
final class LogInstants {
  private LogInstants() {}

  static void run(Subject subject) {
    Set<Integer> logs = logs(subject);
    if (logs.isEmpty() || subject.terms().instantPerLog()) {
      return;
    }
    Sources sources = new Sources(subject.parts());
    for (Rule rule : subject.rules()) {
      if (rule.trigger() instanceof Trigger.On on
          && sources.events(on.stream()).stream().anyMatch(logs::contains)) {
        read(rule, logs, sources, subject).ifPresent(a -> warn(rule, a, subject));
      }
    }
  }

  private static Set<Integer> logs(Subject subject) {
    Set<String> names =
        subject.declarations(Declaration.Event.class).stream()
            .filter(e -> e.options().stream().anyMatch(o -> o instanceof EventOption.FromLog))
            .map(e -> e.name().text())
            .collect(Collectors.toSet());
    Set<Integer> found = new TreeSet<>();
    subject.parts().events().forEach((stream, kind) -> add(stream, kind, names, found));
    return found;
  }

  private static void add(int stream, EventKind kind, Set<String> names, Set<Integer> found) {
    if (names.contains(kind.name())) {
      found.add(stream);
    }
  }

  private static Optional<Expr.Aggregate> read(
      Rule rule, Set<Integer> logs, Sources sources, Subject subject) {
    return StateReads.aggregates(rule, subject.parts()).stream()
        .filter(a ->
            a.range() instanceof Range.OfStream s
                && sources.events(s.stream()).stream().anyMatch(logs::contains))
        .findFirst();
  }

  private static void warn(Rule rule, Expr.Aggregate a, Subject subject) {
    subject.warn(
        "T1017",
        a.span(),
        "logs of one block are judged together by `" + rule.name() + "`",
        "this sees what every log of the block left, those after the one that is judged, too",
        "write `instant per log` into terms, as the contract did");
  }
}
