package io.talion.trace.value;

import java.util.Comparator;
import java.util.List;

/**
 * The canonical order of values of one type (semantics.md 1 and 8): numbers by size, bytes unsigned
 * and shorter first, indexes of validators before their keys, enums by declaration, records and
 * lists lexicographically, {@code none} first. It orders events within an instant and the lines of
 * a result.
 */
public final class Order implements Comparator<Value> {
  public static final Order CANONICAL = new Order();

  private Order() {}

  /**
   * Compares two values of one type; an Int also with a Ratio.
   *
   * @throws IllegalArgumentException if they are not of one type, or elements of a stream
   */
  @Override
  public int compare(Value a, Value b) {
    if (a instanceof None || b instanceof None) {
      return Boolean.compare(!(a instanceof None), !(b instanceof None));
    }
    return switch (a) {
      case Int i when b instanceof Int j -> i.compareTo(j);
      case Int i when b instanceof Ratio r -> i.toRatio().compareTo(r);
      case Ratio r when b instanceof Int i -> r.compareTo(i.toRatio());
      case Ratio r when b instanceof Ratio s -> r.compareTo(s);
      case Hex h when b instanceof Hex k -> h.compareTo(k);
      case ValidatorIndex i when b instanceof ValidatorIndex j -> i.index().compareTo(j.index());
      case ValidatorIndex i when b instanceof Hex -> -1;
      case Hex h when b instanceof ValidatorIndex -> 1;
      case Bool p when b instanceof Bool q -> p.compareTo(q);
      case EnumCase c when b instanceof EnumCase d -> Integer.compare(c.ordinal(), d.ordinal());
      case Text t when b instanceof Text u -> byCodePoint(t.text(), u.text());
      case RecordValue r when b instanceof RecordValue s -> compareAll(r.fields(), s.fields());
      case ListValue l when b instanceof ListValue m -> compareAll(l.elements(), m.elements());
      default -> throw new IllegalArgumentException("no order between " + a + " and " + b);
    };
  }

  /** Lexicographically; a proper prefix comes first. */
  public int compareAll(List<Value> a, List<Value> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int c = compare(a.get(i), b.get(i));
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Whether each value is strictly above the one before it. */
  public static boolean isAscending(List<Value> values) {
    for (int i = 1; i < values.size(); i++) {
      if (CANONICAL.compare(values.get(i - 1), values.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * What stands in one list where a key first stands in another; {@code NONE} where nothing does.
   */
  public static Value lookup(Value key, List<Value> keys, List<Value> values) {
    for (int i = 0; i < keys.size(); i++) {
      if (CANONICAL.compare(keys.get(i), key) == 0) {
        return i < values.size() ? values.get(i) : None.NONE;
      }
    }
    return None.NONE;
  }

  /** Not {@link String#compareTo}, which puts U+FFFF after U+10000. */
  private static int byCodePoint(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return compareUnits(a.charAt(i), b.charAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int compareUnits(char a, char b) {
    if (Character.isSurrogate(a) != Character.isSurrogate(b)) {
      return Character.isSurrogate(a) ? 1 : -1;
    }
    return Character.compare(a, b);
  }
}
