package io.talion.embed.explain;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.trace.finding.Finding;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a finding, and because of what (semantics.md 24, 25, 27). */
final class Standing {
  private final Core core;
  private final List<Finding> all;

  Standing(Core core, List<Finding> all) {
    this.core = core;
    this.all = all;
  }

  /** In sentences; none where the finding is final and whole. */
  List<String> of(Finding f) {
    List<String> out = new ArrayList<>();
    status(f).ifPresent(out::add);
    f.cut()
        .ifPresent(c ->
            out.add(
                "cut by "
                    + c.by()
                    + ": "
                    + ValueText.text(c.ratio(), io.talion.trace.type.Type.Simple.RATIO)
                    + " of what is demanded ("
                    + c.wad()
                    + " wad) is not executed"));
    base(f).ifPresent(b -> out.add("it follows the finding " + b.id() + " of the same rule"));
    return List.copyOf(out);
  }

  private Optional<String> status(Finding f) {
    return switch (f.status()) {
      case FINAL -> Optional.empty();
      case EXPIRED -> Optional.of("expired: the offence is older than `slashable for`");
      case SUPERSEDED ->
          Optional.of("superseded" + preferred(f).map(p -> " by " + p).orElse("") + ": no penalty");
      case WAIVED -> Optional.of("waived: no penalty");
      case PROVISIONAL -> Optional.of("provisional: `final after` has not passed");
      case PENDING -> Optional.of("pending: its challenge has not ended");
      case CHALLENGED, UPHELD, VETOED, EXECUTED, WITHDRAWN ->
          Optional.of(f.status().name().toLowerCase(java.util.Locale.ROOT));
    };
  }

  /** The finding that stands in its place. */
  private Optional<String> preferred(Finding f) {
    return rule(f.rule()).stream()
        .flatMap(r -> r.yieldsTo().stream())
        .map(id -> core.rules().get(id).name())
        .flatMap(name -> sameInstant(f).filter(o -> o.rule().equals(name)))
        .map(o -> "`" + o.rule() + "`, finding " + o.id())
        .findFirst();
  }

  private Stream<Finding> sameInstant(Finding f) {
    return all.stream()
        .filter(o -> o.time() == f.time() && o.block() == f.block() && o.stage() == 0)
        .filter(o -> o.offender().equals(f.offender()));
  }

  private Optional<Finding> base(Finding f) {
    return f.stage() == 0
        ? Optional.empty()
        : all.stream()
            .filter(o -> o.stage() == 0 && o.rule().equals(f.rule()) && o.time() <= f.time())
            .filter(o -> o.offender().equals(f.offender()) && o.key().equals(f.key()))
            .reduce((a, b) -> b);
  }

  private Optional<Rule> rule(String name) {
    return core.rules().stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
