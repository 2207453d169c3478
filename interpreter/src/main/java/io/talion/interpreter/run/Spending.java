package io.talion.interpreter.run;

import io.talion.compiler.core.Expr;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Offenders;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was executed against whom inside one window (semantics.md 24), in sums: a finding costs the
 * same after a million others as after none.
 */
final class Spending {
  /** A bucket that no name is for: what only slashes in every bucket reach. */
  private static final String UNNAMED = "";

  private final Optional<Extent> window;
  private final Map<Optional<Value>, List<Account>> accounts = new HashMap<>();

  Spending(Optional<Extent> window) {
    this.window = window;
  }

  /**
   * The plain sum of what was executed against whom a finding is against, in the fullest bucket.
   */
  Ratio used(Firing f, List<String> buckets) {
    List<Account> same = of(f);
    Set<String> names = new LinkedHashSet<>(buckets);
    if (buckets.isEmpty()) {
      names.add(UNNAMED);
      same.forEach(account -> names.addAll(account.buckets()));
    }
    Ratio most = Ratio.ZERO;
    for (String bucket : names) {
      Ratio sum = Ratio.ZERO;
      for (Account account : same) {
        sum = sum.add(account.in(bucket));
      }
      most = sum.compareTo(most) > 0 ? sum : most;
    }
    return most;
  }

  private List<Account> of(Firing f) {
    List<Account> same = new ArrayList<>();
    for (Account account : accounts.getOrDefault(f.offender(), List.of())) {
      if (account.type().filter(type -> !Offenders.isOf(f.rule(), type)).isEmpty()) {
        window.ifPresent(w -> account.pass(f.instant().point(w.clock()) - w.distance()));
        same.add(account);
      }
    }
    return same;
  }

  /** What is nothing is not kept. */
  void add(Firing f, List<String> in, Ratio ratio) {
    if (ratio.signum() == 0) {
      return;
    }
    Account account = account(f);
    if (window.isPresent()) {
      account.keepFrom(f.instant().point(window.get().clock()), in, ratio);
    } else {
      account.keep(in, ratio);
    }
  }

  private Account account(Firing f) {
    Optional<Type> type =
        f.offender().isEmpty() ? Optional.empty() : f.rule().against().map(Expr::type);
    List<Account> all = accounts.computeIfAbsent(f.offender(), o -> new ArrayList<>());
    for (Account account : all) {
      if (account.type().equals(type)) {
        return account;
      }
    }
    Account opened = new Account(type);
    all.add(opened);
    return opened;
  }
}
