package io.talion.interpreter.data;

import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Past;
import io.talion.trace.value.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept per key from instant to instant, and what it was as far back as anybody asks. The
 * present alone is kept where nobody asks about the past.
 */
final class Versions<T> {
  private record Version<T>(long order, T value) {}

  private final Past past;
  private final Map<List<Value>, Deque<Version<T>>> byKey = new HashMap<>();

  Versions(Past past) {
    this.past = past;
  }

  /** The latest, or null. */
  @Nullable T latest(List<Value> key) {
    Deque<Version<T>> versions = byKey.get(key);
    return versions == null ? null : versions.getLast().value();
  }

  /** The value as at the end of an instant, or null where there was none. */
  @Nullable T at(List<Value> key, long order) {
    Deque<Version<T>> versions = byKey.get(key);
    if (versions == null) {
      return null;
    }
    Iterator<Version<T>> newest = versions.descendingIterator();
    while (newest.hasNext()) {
      Version<T> version = newest.next();
      if (version.order() <= order) {
        return version.value();
      }
    }
    return null;
  }

  /** A new value in an instant. */
  void put(List<Value> key, Instant now, T value) {
    Deque<Version<T>> versions = byKey.computeIfAbsent(key, k -> new ArrayDeque<>(2));
    if (!past.isAsked()) {
      versions.clear();
    } else if (!versions.isEmpty()) {
      drop(versions, now);
    }
    versions.addLast(new Version<>(now.order(), value));
  }

  /** One that a later one replaced before the oldest instant that is asked about. */
  private void drop(Deque<Version<T>> versions, Instant now) {
    long oldest = past.oldest(now).order();
    if (versions.getLast().order() == now.order()) {
      versions.removeLast();
    }
    while (versions.size() > 1 && second(versions).order() <= oldest) {
      versions.removeFirst();
    }
  }

  private static <T> Version<T> second(Deque<Version<T>> versions) {
    Iterator<Version<T>> oldest = versions.iterator();
    oldest.next();
    return oldest.next();
  }

  Collection<List<Value>> keys() {
    return byKey.keySet();
  }
}
