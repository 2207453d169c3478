package io.talion.embed.chain;

import io.talion.compiler.core.Challenge;
import io.talion.compiler.core.Core;
import io.talion.compiler.core.Rule;
import io.talion.compiler.core.RuleParts;
import io.talion.compiler.core.Stage;
import io.talion.compiler.core.Terms;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Penalty;
import io.talion.trace.type.Clock;
import io.talion.trace.value.Hex;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Wad;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes requests of findings, in the order of findings (semantics.md 23 and 24): what is to be
 * executed is demand minus cut. Only findings that stand ask for something: final ones, upheld
 * ones, and those whose challenge has ended. For one run and one thread.
 */
public final class SlashRequests {
  private static final BigInteger SMALL = BigInteger.TEN.pow(14);

  private final Core core;
  private final Terms terms;
  private final ChainAddresses chain;
  private final Spent spent = new Spent();
  private int sequence;

  public SlashRequests(Core core, ChainAddresses chain) {
    this.core = core;
    terms = core.terms();
    this.chain = chain;
    chain.set();
  }

  /**
   * The request of the next finding; empty where it has no slash, does not stand, rounds to nothing
   * or is not against an operator.
   */
  public Optional<SlashRequest> of(Finding finding) {
    if (!stands(finding) || operator(finding).isEmpty()) {
      return Optional.empty();
    }
    Map<Hex, BigInteger> wads = new TreeMap<>();
    List<String> dust = new ArrayList<>();
    executed(finding)
        .forEach((bucket, ratio) -> {
          BigInteger wad = wad(spent.ofRest(finding, bucket, ratio, terms.combine()));
          if (wad.signum() > 0) {
            wads.put(chain.strategy(bucket), wad);
          } else {
            dust.add(bucket);
          }
        });
    return wads.isEmpty() ? Optional.empty() : Optional.of(request(finding, wads, dust));
  }

  private SlashRequest request(Finding finding, Map<Hex, BigInteger> wads, List<String> dust) {
    List<SlashRequest.Part> parts = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    wads.forEach((strategy, wad) -> {
      parts.add(new SlashRequest.Part(strategy, wad));
      if (wad.compareTo(SMALL) < 0) {
        warnings.add(strategy + ": below 0.01% of an allocation a slash may take no share at all");
      }
    });
    return new SlashRequest(
        ++sequence,
        finding,
        chain.avs(),
        chain.set(),
        operator(finding).orElseThrow(),
        parts,
        from(finding),
        dust,
        warnings);
  }

  private boolean stands(Finding f) {
    return switch (f.status()) {
      case FINAL, UPHELD -> true;
      case EXECUTED -> challenge(f).flatMap(Challenge::unless).isPresent();
      case PROVISIONAL, WAIVED, SUPERSEDED, PENDING, CHALLENGED, VETOED, EXPIRED, WITHDRAWN ->
          false;
    };
  }

  private Optional<Rule> rule(Finding f) {
    return core.rules().stream().filter(r -> r.name().equals(f.rule())).findFirst();
  }

  /** The one in force: the rule's or the terms', lengthened by the exception that applied. */
  private Optional<Challenge> challenge(Finding f) {
    Optional<Challenge> own = rule(f).flatMap(Rule::challenge);
    Optional<Challenge> ofStage =
        rule(f).filter(r -> f.stage() > 0).flatMap(Rule::then).flatMap(Stage::challenge);
    Optional<Challenge> written = terms.challengeOf(ofStage.or(() -> own));
    Set<String> applied =
        f.exceptions().stream().map(Finding.AppliedException::name).collect(Collectors.toSet());
    return Stream.concat(
            written.stream(),
            rule(f).stream()
                .flatMap(r -> r.exemptions().stream())
                .filter(e -> applied.contains(e.name()))
                .flatMap(e -> RuleParts.lengthens(e.effect()).stream()))
        .reduce(Challenge::lengthenedBy);
  }

  private static Optional<Hex> operator(Finding f) {
    return f.offender().filter(o -> o instanceof Hex h && h.length() == 20).map(Hex.class::cast);
  }

  /** What is executed of each bucket, in the order written. */
  private Map<String, Ratio> executed(Finding f) {
    List<Penalty.Slash> slashes =
        f.penalties().stream()
            .filter(p -> p instanceof Penalty.Slash)
            .map(Penalty.Slash.class::cast)
            .toList();
    Map<String, Ratio> by = new LinkedHashMap<>();
    for (int i = 0; i < slashes.size(); i++) {
      int at = i;
      Penalty.Slash s = slashes.get(i);
      Ratio executed = f.cut().map(c -> c.executed().get(at)).orElse(s.most());
      List<String> buckets = s.in().isEmpty() ? terms.strategies() : s.in();
      buckets.forEach(b -> by.put(b, executed));
    }
    by.values().removeIf(r -> r.signum() <= 0);
    return by;
  }

  private BigInteger wad(Ratio ratio) {
    return terms.slashUp() ? Wad.ceil(ratio) : Wad.floor(ratio);
  }

  /** When a challenge ends that the policy itself does not decide. */
  private Optional<SlashRequest.From> from(Finding f) {
    return f.status() == Finding.Status.EXECUTED
        ? Optional.empty()
        : challenge(f).flatMap(c -> point(f, c.extent()));
  }

  private static Optional<SlashRequest.From> point(Finding f, Extent e) {
    String name = e.clock().name();
    if (e.clock().equals(Clock.TIME)) {
      return Optional.of(new SlashRequest.From(name, f.time() + e.distance()));
    }
    return e.clock().equals(Clock.BLOCK)
        ? Optional.of(new SlashRequest.From(name, f.block() + e.distance()))
        : Optional.empty();
  }
}
