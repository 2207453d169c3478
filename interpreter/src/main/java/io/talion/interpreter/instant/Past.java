package io.talion.interpreter.instant;

import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instants that can be asked about again: by {@code as of}, as far back as {@code history}
 * reaches, and by {@code previous} (semantics.md 15 and 42). What stores keep of the past goes by
 * the oldest of them. Where a reading of the past reads the past itself, all are kept.
 */
public final class Past {
  /** How far back anybody asks; collected while a policy is lowered. */
  public static final class Reach {
    private final List<Extent> histories = new ArrayList<>();
    private boolean any;
    private boolean whole;

    /** The instant before. */
    public void previous() {
      any = true;
    }

    /** As far as a history. */
    public void history(Extent extent) {
      any = true;
      histories.add(extent);
    }

    /** Without end. */
    public void whole() {
      any = true;
      whole = true;
    }
  }

  private final Reach reach;
  private final List<Instant> instants = new ArrayList<>();
  private int first;

  public Past(Reach reach) {
    this.reach = reach;
  }

  /** Whether anything but the present is asked about. */
  public boolean isAsked() {
    return reach.any;
  }

  /** An instant begins; {@code beginning} is where the first one comes after. */
  public void enter(Instant instant, Instant beginning) {
    if (!reach.any) {
      return;
    }
    if (instants.isEmpty()) {
      instants.add(beginning);
    }
    instants.add(instant);
    forget(instants.size() - 1);
  }

  /** The instants of a chunk begin. */
  public void enter(Moments chunk) {
    if (!reach.any) {
      return;
    }
    if (instants.isEmpty()) {
      instants.add(chunk.before());
    }
    int now = instants.size();
    for (int i = 0; i < chunk.size(); i++) {
      instants.add(chunk.instant(i));
    }
    forget(now);
  }

  /** What no instant from here on asks for; the one before it stays. */
  private void forget(int now) {
    while (!reach.whole && now - first > 1 && isOver(instants.get(first + 1), instants.get(now))) {
      first++;
    }
    if (first > 64 && first > instants.size() / 2) {
      instants.subList(0, first).clear();
      first = 0;
    }
  }

  /** Whether what stood before an instant can no longer be asked for. */
  private boolean isOver(Instant following, Instant now) {
    for (Extent history : reach.histories) {
      long least = now.point(history.clock()) - history.distance();
      if (following.point(history.clock()) >= least) {
        return false;
      }
    }
    return true;
  }

  /** The oldest instant that can be asked about from here on. */
  public Instant oldest(Instant now) {
    return instants.isEmpty() ? now : instants.get(first);
  }

  /** The instant before one; the beginning has none before it. */
  public Instant before(Instant now) {
    return instants.isEmpty() ? now : instants.get(index(Math.max(0, now.order() - 1)));
  }

  private int index(long order) {
    return (int) (order - instants.get(first).order()) + first;
  }

  /**
   * The last instant at or before a point, as far as {@code now}; null where it is no longer kept.
   */
  public @Nullable Instant at(Clock clock, long point, Extent history, Instant now) {
    Instant found = last(clock, point, now);
    return found != null && isKept(clock, point, history, found, now) ? found : null;
  }

  private @Nullable Instant last(Clock clock, long point, Instant now) {
    // Whatever point is asked for at the beginning, nothing is before it.
    if (now.point(clock) <= point || instants.isEmpty() || now.order() == 0) {
      return now;
    }
    int low = first;
    int high = Math.min(index(now.order()), instants.size());
    while (low < high) {
      int middle = (low + high) >>> 1;
      Instant instant = instants.get(middle);
      if (instant.order() == 0 || instant.point(clock) <= point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == first ? null : instants.get(low - 1);
  }

  /**
   * Whether a point is within {@code history}: by its place on that clock where it has one, else by
   * that of the first instant after it.
   */
  private boolean isKept(Clock clock, long point, Extent history, Instant found, Instant now) {
    Clock kept = history.clock();
    Clocks clocks = now.clocks();
    long least = now.point(kept) - history.distance();
    if (clock.equals(kept)) {
      return point >= least;
    }
    if (clocks.isTimed(clock) && clocks.isTimed(kept)) {
      return clocks.pointAt(kept, clocks.endOf(clock, point)) >= least;
    }
    return found.order() == now.order() || after(found, now).point(kept) > least;
  }

  private Instant after(Instant found, Instant now) {
    return found.order() + 1 < now.order() ? instants.get(index(found.order() + 1)) : now;
  }
}
