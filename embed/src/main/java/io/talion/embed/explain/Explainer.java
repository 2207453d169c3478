package io.talion.embed.explain;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Reward;
import io.talion.compiler.core.Rule;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.FindingLog;
import io.talion.embed.Evaluator;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Explains findings of one policy on one trace. The engine finds them; the reference evaluator, on
 * the part of the trace that matters, says why. Confined to one thread.
 */
public final class Explainer {
  /** Leaving events out one by one is tried on traces of at most so many events. */
  private static final int MOST_TRIED = 20_000;

  private static final int MOST_EVIDENCE = 12;

  private final Policy policy;
  private final Core core;
  private final Concern concern;
  private final List<PlacedEvent> trace;
  private final OptionalLong until;
  private final Map<String, PlacedEvent> byId = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Payout> payouts = new ArrayList<>();

  /**
   * Evaluates the trace.
   *
   * @param trace its events in the order of arrival
   * @param until the time, in milliseconds since 1970, that is reached when they are read
   */
  public Explainer(Policy policy, Params params, List<PlacedEvent> trace, OptionalLong until) {
    this.until = until;
    this.policy = policy;
    this.core = policy.core(params);
    this.concern = new Concern(policy, core);
    this.trace = List.copyOf(trace);
    trace.forEach(p -> byId.putIfAbsent(p.event().id(), p));
    FindingLog told = new FindingLog(core, findings::add, payouts::add);
    run(core, Evaluator.INTERPRETER, trace.stream().map(PlacedEvent::event).toList(), told);
    told.end();
  }

  private void run(Core core, Evaluator evaluator, List<Event> events, RunSink sink) {
    try (Run run = evaluator.engine().open(core, RunOptions.defaults(), sink)) {
      events.forEach(run::accept);
      until.ifPresent(run::advance);
      run.finish();
    }
  }

  /** Every finding on the trace with its status at the end, in order. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What rewards pay on the trace, in order. */
  public List<Payout> payouts() {
    return List.copyOf(payouts);
  }

  /** Those whose id begins so. */
  public List<Finding> named(String prefix) {
    return findings.stream().filter(f -> f.id().startsWith(prefix)).toList();
  }

  /** Why a finding was made. */
  public Explanation why(Finding finding) {
    List<Event> events = before(finding.time(), concern.of(finding.rule(), finding.offender()));
    Slice slice = Slice.of(core, false);
    FindingWitness witness = new FindingWitness(policy, finding);
    run(slice.core(), Evaluator.REFERENCE, events, witness);
    List<String> changes = new ArrayList<>(witness.changes());
    if (events.size() <= MOST_TRIED && finding.evidence().size() <= MOST_EVIDENCE) {
      changes.addAll(withoutOne(finding));
    }
    return new Why(policy, finding, witness, byId)
        .explanation(new Standing(core, findings).of(finding), changes);
  }

  /** Why a rule found nothing against an offender, or what it found. */
  public Explanation whyNot(Rule rule, Value offender) {
    Predicate<Event> keep = concern.of(rule.name(), Optional.of(offender));
    Slice slice = Slice.of(core, false);
    NearestWitness witness = new NearestWitness(policy, rule, offender);
    run(slice.core(), Evaluator.REFERENCE, taken(slice, keep), witness);
    return new WhyNot(policy, rule, offender, findings, witness).explanation();
  }

  /** Why a reward paid what it did: who got which share of which pool, by which weight. */
  public Explanation why(Payout payout) {
    PayoutWitness witness = new PayoutWitness(policy, payout);
    run(
        Slice.of(core, false).core(),
        Evaluator.REFERENCE,
        before(payout.time(), e -> true),
        witness);
    Reward reward =
        core.rewards().stream()
            .filter(r -> r.name().equals(payout.reward()))
            .findFirst()
            .orElseThrow();
    return new WhyPaid(policy, reward, payout, witness).explanation();
  }

  /** Events of the evidence without which, each alone, the finding is not made. */
  private List<String> withoutOne(Finding finding) {
    return finding.evidence().stream()
        .filter(id -> byId.containsKey(id) && !standsWithout(finding, id))
        .map(byId::get)
        .map(e -> "without the " + e.event().kind().name() + " of " + e.place())
        .toList();
  }

  /** Whether the finding is still made where one event had not happened. */
  private boolean standsWithout(Finding finding, String event) {
    Slice slice = Slice.of(core, false);
    Predicate<Event> keep = concern.of(finding.rule(), finding.offender());
    List<Event> events = before(finding.time(), e -> keep.test(e) && !e.id().equals(event));
    boolean[] found = {false};
    run(slice.core(), Evaluator.REFERENCE, events, f -> found[0] |= f.id().equals(finding.id()));
    return found[0];
  }

  /** Up to a time, what is left out as ticks. */
  private List<Event> before(long time, Predicate<Event> keep) {
    Slice slice = Slice.of(core, false);
    long end = horizon(time);
    return trace.stream()
        .map(PlacedEvent::event)
        .filter(e -> e.at().time() <= end)
        .map(e -> slice.take(e, x -> keep.test(x) && x.at().time() <= time))
        .toList();
  }

  /** The first events after it let time and counters pass what was due. */
  private long horizon(long time) {
    return trace.stream()
        .mapToLong(p -> p.event().at().time())
        .filter(t -> t > time)
        .min()
        .orElse(time);
  }

  private List<Event> taken(Slice slice, Predicate<Event> keep) {
    return trace.stream().map(p -> slice.take(p.event(), keep)).toList();
  }
}
