package io.talion.compiler.life;

import io.talion.compiler.engine.RewardProbe;
import io.talion.compiler.engine.RuleProbe;
import io.talion.compiler.engine.RunSink;
import io.talion.trace.event.Event;
import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Finding.Status;
import io.talion.trace.finding.Payout;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run has told so far. When its trace is evaluated again without some events it listens in
 * silence, and then tells the differences: what is withdrawn, what is new, what has changed.
 */
final class Told implements RunSink {
  /** A finding as it was found, and what has become of it. */
  private record Known(Finding finding, Status status, boolean over) {}

  private final RunSink out;
  private final Set<Event> noticed = Collections.newSetFromMap(new IdentityHashMap<>());
  private Map<String, Known> known = new LinkedHashMap<>();
  private Map<String, Known> before = new LinkedHashMap<>();
  private Map<String, Payout> paid = new LinkedHashMap<>();
  private Map<String, Payout> paidBefore = new LinkedHashMap<>();

  /** Ids of findings and payouts of this evaluation, in the order of output. */
  private Set<String> sequence = new LinkedHashSet<>();

  private boolean silent;

  Told(RunSink out) {
    this.out = out;
  }

  /** Another evaluation begins. */
  void again() {
    before = known;
    known = new LinkedHashMap<>();
    paidBefore = paid;
    paid = new LinkedHashMap<>();
    sequence = new LinkedHashSet<>();
    silent = true;
  }

  /** It has come as far as the one before. */
  void compare() {
    silent = false;
    Map<String, Known> standing = known;
    known = new LinkedHashMap<>(standing);
    before.forEach((id, old) -> {
      if (!standing.containsKey(id)) {
        withdraw(id, old);
      }
    });
    standing.forEach((id, now) -> tell(before.get(id), now));
    comparePayouts();
    out.order(List.copyOf(sequence));
    before = new LinkedHashMap<>();
  }

  private void comparePayouts() {
    paidBefore.forEach((id, old) -> {
      if (!paid.containsKey(id)) {
        out.withdrawn(old);
      }
    });
    paid.forEach((id, now) -> {
      if (!now.equals(paidBefore.get(id))) {
        out.payout(now);
      }
    });
    paidBefore = new LinkedHashMap<>();
  }

  private void withdraw(String id, Known old) {
    known.put(id, new Known(old.finding, Status.WITHDRAWN, old.over));
    if (old.status != Status.WITHDRAWN) {
      out.status(old.finding.id(), Status.WITHDRAWN);
    }
  }

  private void tell(@Nullable Known old, Known now) {
    if (old == null || old.status == Status.WITHDRAWN) {
      out.finding(now.finding);
      tellStatus(now.finding.status(), false, now);
    } else {
      if (!old.finding.equals(now.finding)) {
        out.changed(now.finding);
      }
      tellStatus(old.status, old.over, now);
    }
  }

  private void tellStatus(Status told, boolean wasOver, Known now) {
    if (told != now.status) {
      out.status(now.finding.id(), now.status);
    }
    if (now.over && !wasOver) {
      out.over(now.finding.id());
    }
  }

  private static boolean isStanding(@Nullable Known other) {
    return other != null && other.status != Status.WITHDRAWN;
  }

  boolean wasNoticed(Event event) {
    return noticed.contains(event);
  }

  @Override
  public void finding(Finding finding) {
    String key = finding.id();
    while (isStanding(known.get(key))) {
      key += FindingLog.AGAIN;
    }
    known.put(key, new Known(finding, finding.status(), false));
    sequence.add(key);
    if (!silent) {
      out.finding(finding);
    }
  }

  @Override
  public void payout(Payout payout) {
    paid.put(payout.id(), payout);
    sequence.add(payout.id());
    if (!silent) {
      out.payout(payout);
    }
  }

  @Override
  public void status(String id, Status status) {
    known.computeIfPresent(id, (k, old) -> new Known(old.finding, status, old.over));
    if (!silent) {
      out.status(id, status);
    }
  }

  @Override
  public void over(String id) {
    known.computeIfPresent(id, (k, old) -> new Known(old.finding, old.status, true));
    if (!silent) {
      out.over(id);
    }
  }

  @Override
  public void late(Event event) {
    if (noticed.add(event)) {
      out.late(event);
    }
  }

  @Override
  public void rejected(Event event, String code, String reason) {
    if (noticed.add(event)) {
      out.rejected(event, code, reason);
    }
  }

  @Override
  public void merged(Event event) {
    if (noticed.add(event)) {
      out.merged(event);
    }
  }

  @Override
  public void retracted(Event event) {
    out.retracted(event);
  }

  @Override
  public void divided(RewardProbe probe) {
    out.divided(probe);
  }

  @Override
  public void tested(RuleProbe probe) {
    out.tested(probe);
  }
}
