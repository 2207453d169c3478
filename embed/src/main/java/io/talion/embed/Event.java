package io.talion.embed;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as a service has it: its kind, where it stands, and its fields as plain Java values. It
 * is checked against the policy's schema when it is accepted, exactly as a line of a trace is.
 *
 * <p>Values: {@code String} (hex, decimal integers, enum names), {@code Integer}, {@code Long},
 * {@code BigInteger}, {@code BigDecimal} (ratios), {@code Boolean}, {@code byte[]} (bytes), {@code
 * Instant}, {@code Duration}, {@code List}, {@code Map} (records), {@code null} ({@code none}).
 * There is no {@code double}: it would not be exact. Immutable as far as its values are.
 */
public final class Event {
  private final String kind;
  private final Map<String, @Nullable Object> members;

  private Event(String kind, Map<String, @Nullable Object> members) {
    this.kind = kind;
    this.members = Collections.unmodifiableMap(members);
  }

  /**
   * An event.
   *
   * @param kind name of an {@code event} of the policy
   * @param at its time; parts of a millisecond are refused when it is accepted
   * @param fields the event's fields by name
   */
  public static Event of(String kind, Instant at, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("kind", kind);
    members.put("@time", at);
    members.putAll(fields);
    return new Event(kind, members);
  }

  /** The same event in that block. */
  public Event block(long number) {
    return with("@block", number);
  }

  /** The same event in that slot. */
  public Event slot(long number) {
    return with("@slot", number);
  }

  /** The same event in that epoch. */
  public Event epoch(long number) {
    return with("@epoch", number);
  }

  /** The same event at that place of its block. */
  public Event place(long transaction, long log) {
    return with("@tx", transaction).with("@log", log);
  }

  /** The same event with the host's verdict on its signature (semantics.md 9). */
  public Event signatureValid(boolean valid) {
    return with("sigValid", valid);
  }

  private Event with(String name, Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Event(kind, more);
  }

  /** Name of its kind. */
  public String kind() {
    return kind;
  }

  /**
   * The event as a line of a trace, without a line end.
   *
   * @throws IllegalArgumentException if a value is of a class not listed above
   */
  public String json() {
    StringBuilder out = new StringBuilder(128);
    JavaJson.append(out, members);
    return out.toString();
  }

  @Override
  public String toString() {
    return json();
  }
}
