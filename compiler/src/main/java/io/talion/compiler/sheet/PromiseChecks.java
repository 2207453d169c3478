package io.talion.compiler.sheet;

import io.talion.compiler.analysis.Subject;
import io.talion.compiler.core.Rule;
import io.talion.compiler.declaration.KindNames;
import io.talion.compiler.sheet.Sheet.DisputePath;
import io.talion.compiler.sheet.Sheet.WorstSlash;
import io.talion.compiler.window.Constants;
import io.talion.grammar.ast.Assertion;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Holds each {@code assert} against what is proved of the policy (language.md section 8,
 * semantics.md 31). A promise that fails, or that cannot be shown, is an error that names the
 * clause to blame; a dispute longer than {@code slashable for} is one without being asked.
 */
public final class PromiseChecks {
  private final Subject subject;
  private final Facts facts;
  private final PromiseMessages messages;

  private PromiseChecks(Subject subject) {
    this.subject = subject;
    this.facts = new Facts(subject);
    this.messages = new PromiseMessages(subject);
  }

  public static void run(Subject subject) {
    PromiseChecks checks = new PromiseChecks(subject);
    checks.disputes();
    subject.declarations(Declaration.Assert.class).forEach(checks::check);
  }

  private void disputes() {
    DisputePaths paths = new DisputePaths(facts);
    Demands demands = new Demands(facts);
    for (Rule r : subject.rules()) {
      if (demands.slashes(r)) {
        DisputePath path = paths.of(r);
        path.inTime().proved().filter(ok -> !ok).ifPresent(late -> messages.dispute(path));
      }
    }
  }

  private void check(Declaration.Assert a) {
    switch (a.assertion()) {
      case Assertion.WorstSlash w -> worst(a, w);
      case Assertion.StateBound s -> state(a, s);
      case Assertion.PartitionBy p -> partition(a, p);
      case Assertion.DetectedWithin d -> detected(a, d);
      case Assertion.Never n -> never(a, n);
      case Assertion.Monotone m -> monotone(a, m);
      case Assertion.Check c -> new AssertedConditions(facts, messages).check(a, c);
    }
  }

  private void worst(Declaration.Assert a, Assertion.WorstSlash w) {
    Optional<Extent> window =
        w.window().flatMap(e -> Constants.extent(e, 1, "the window", subject.file().scope()));
    Optional<Ratio> bound = facts.interval(w.atMost()).low();
    KindNames.find(w.per(), subject.file())
        .ifPresent(kind -> {
          WorstSlash most = new WorstSlashes(facts).of(kind, window);
          switch (most.most()) {
            case Shown.NotShown<Ratio> n -> messages.notShown(a, n);
            case Shown.Proved<Ratio> p
                when bound.filter(b -> p.value().compareTo(b) <= 0).isEmpty() ->
                messages.worst(a, most, p.value());
            case Shown.Proved<Ratio> p -> {}
          }
        });
  }

  private void state(Declaration.Assert a, Assertion.StateBound s) {
    Expected expected = new Expected(facts);
    Sheet.StateSize size = new StateSizes(facts, expected).size();
    Optional<BigInteger> bound = Bytes.of(s.atMost());
    Shown<BigInteger> bytes = size.bytes();
    if (s.per().isPresent()) {
      bytes = perMember(bytes, s.per().get(), expected);
    }
    switch (bytes) {
      case Shown.NotShown<BigInteger> n -> messages.unbounded(a, n, size);
      case Shown.Proved<BigInteger> p
          when bound.filter(b -> p.value().compareTo(b) <= 0).isEmpty() ->
          messages.state(a, p.value(), size);
      case Shown.Proved<BigInteger> p -> {}
    }
  }

  private Shown<BigInteger> perMember(Shown<BigInteger> bytes, Name kind, Expected expected) {
    return KindNames.find(kind, subject.file())
        .map(k -> expected.members(k, kind.span()))
        .map(n -> n.then(m -> bytes.map(b -> b.add(m).subtract(BigInteger.ONE).divide(m))))
        .orElse(bytes);
  }

  private void partition(Declaration.Assert a, Assertion.PartitionBy p) {
    KindNames.find(p.kind(), subject.file())
        .ifPresent(kind -> {
          if (new Partitions(facts, kind).check().possible() instanceof Shown.NotShown<Boolean> n) {
            messages.fails(a, "the work cannot be divided by " + kind, n.why(), n.blame());
          }
        });
  }

  private void detected(Declaration.Assert a, Assertion.DetectedWithin d) {
    Optional<Extent> bound = Constants.extent(d.distance(), 0, "the time", subject.file().scope());
    if (bound.isEmpty()) {
      return;
    }
    DisputePaths paths = new DisputePaths(facts);
    Lengths lengths = new Lengths(facts);
    Sheet.Length most = new Sheet.Length(bound.get());
    for (Rule r : subject.rules()) {
      Shown<Sheet.Length> time = paths.of(r).detected();
      Shown<Boolean> within = time.then(t -> lengths.isAtMost(t, most, facts.span(r)));
      switch (within) {
        case Shown.NotShown<Boolean> n -> messages.notShown(a, n);
        case Shown.Proved<Boolean> p when !p.value() ->
            messages.detected(a, r, time.proved().orElseThrow(), facts.span(r));
        case Shown.Proved<Boolean> p -> {}
      }
    }
  }

  private void never(Declaration.Assert a, Assertion.Never n) {
    if (new NeverBoth(facts).check(n) instanceof Shown.NotShown<Boolean> why) {
      messages.notShown(a, why);
    }
  }

  private void monotone(Declaration.Assert a, Assertion.Monotone m) {
    subject.rules().stream()
        .filter(r -> r.name().equals(m.rule().text()))
        .map(r -> new Monotonies(facts).of(r))
        .forEach(x -> {
          if (x.monotone() instanceof Shown.NotShown<Boolean> n) {
            messages.fails(a, "`" + x.rule() + "` is not monotone", n.why(), n.blame());
          }
        });
  }
}
