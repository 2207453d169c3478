package io.talion.conformance.acceptance;

import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.finding.Penalty;
import io.talion.trace.value.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The books of a run: of each finding what is executed plus what was cut is what the rule demands,
 * in ratios exactly and in wads but for one unit a slash that is rounded away. What a reward pays
 * and keeps is its pool, which is one amount in every case here.
 */
final class Conservation implements RunSink {
  private static final BigInteger WAD = BigInteger.TEN.pow(18);

  private final Map<String, BigInteger> pools = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  Conservation(Core core) {
    if (core.rules().isEmpty() && core.rewards().isEmpty()) {
      violations.add("a policy without rules and rewards has no books");
    }
  }

  static void run(Engine engine, Core core, List<Event> events, Conservation books) {
    try (Run run = engine.open(core, RunOptions.defaults(), books)) {
      events.forEach(run::accept);
      run.finish();
    }
  }

  List<String> violations() {
    return violations;
  }

  @Override
  public void finding(Finding f) {
    List<Penalty.Slash> slashes =
        f.penalties().stream()
            .filter(p -> p instanceof Penalty.Slash)
            .map(p -> (Penalty.Slash) p)
            .toList();
    Ratio demand = slashes.stream().map(Penalty.Slash::ratio).reduce(Ratio.ZERO, Ratio::add);
    Ratio cut = f.cut().map(c -> c.ratio()).orElse(Ratio.ZERO);
    check(f, cut.signum() >= 0 && cut.compareTo(demand) <= 0, "cuts more than is demanded");
    BigInteger wads =
        slashes.stream().map(Penalty.Slash::wad).reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger cutWads = f.cut().map(c -> c.wad()).orElse(BigInteger.ZERO);
    BigInteger executed = demand.subtract(cut).multiply(Ratio.of(WAD)).floor().value();
    BigInteger lost = executed.subtract(wads.subtract(cutWads)).abs();
    check(f, lost.compareTo(BigInteger.valueOf(slashes.size())) <= 0, "loses " + lost + " wad");
    slashes.forEach(s -> check(f, s.ratio().compareTo(Ratio.ONE) <= 0, "takes more than there is"));
  }

  @Override
  public void payout(Payout payout) {
    BigInteger pool = payout.total().add(payout.remainder());
    BigInteger before = pools.putIfAbsent(payout.reward(), pool);
    if (before != null && !before.equals(pool) || payout.remainder().signum() < 0) {
      violations.add(payout.reward() + " has " + pool + " for " + before);
    }
  }

  private void check(Finding f, boolean good, String otherwise) {
    if (!good) {
      violations.add(f.rule() + " at " + f.time() + " " + otherwise);
    }
  }
}
